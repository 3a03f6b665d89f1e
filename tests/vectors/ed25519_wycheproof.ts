/**
 * Ed25519 signatures of project Wycheproof (C2SP/wycheproof, testvectors_v1/ed25519_test.json), by its
 * tcId: public key, message and signature in hex, and whether the signature is valid.
 */
export type Wycheproof = readonly [
  tcId: number,
  comment: string,
  publicKey: string,
  message: string,
  signature: string,
  valid: boolean,
];

const A = "7d4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa";
const B = "a12c2beb77265f2aac953b5009349d94155a03ada416aad451319480e983ca4c";
const C = "100fdf47fb94f1536a4f7c3fda27383fa03375a8f527c537e6f1703c47f94f86";

// Encodings of 0, 1, the group order less 1, the group order, and the field prime.
const ZERO = "0000000000000000000000000000000000000000000000000000000000000000";
const ONE = "0100000000000000000000000000000000000000000000000000000000000000";
const L1 = "ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
const L = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
const P = "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";

const special = [ZERO, ONE, L, P].flatMap((r) => [ZERO, ONE, L1, L, P].map((s) => r + s))
  .map((signature, i): Wycheproof => [
    10 + i,
    "special values for r and s",
    A,
    "3f",
    signature,
    false,
  ]);

const R = "7c38e026f29e14aabd059a0f2db8b0cd783040609a8be684db12f82a27774ab0";
const S = "7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b30d";

const M = "313233343030";
const TEST = "54657374";

/** tcId, what was changed in R, and the signature. */
const encodings: readonly (readonly [number, string, string])[] = [
  [
    42,
    "bit 0 in R",
    "647c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2b1d125e5538f38afbcc1c84e489521083041d24bc6240767029da063271a1ff0c",
  ],
  [
    43,
    "bit 1 in R",
    "677c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2bc108ca4b87a49c9ed2cf383aecad8f54a962b2899da891e12004d7993a627e01",
  ],
  [
    44,
    "bit 2 in R",
    "617c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2b9ce23fc6213ed5b87912e9bbf92f5e2c780eae26d15c50a112d1e97d2ea33c06",
  ],
  [
    45,
    "bit 7 in R",
    "e57c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2bbb3eb51cd98dddb235a5f46f2bded6af184a58d09cce928bda43f41d69118a03",
  ],
  [
    51,
    "bit 64 in R",
    "657c1492402ab5ce02e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2bcb35101f73cf467deac8c1a03b6c3dc35af544132734b7e57ab20c89b2e4750d",
  ],
  [
    57,
    "bit 253 in R",
    "657c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c0b543bd3da0a56a8c9c152f59c9fec12f31fa66434d48b817b30d90cb4efa8b501",
  ],
  [
    58,
    "bit 254 in R",
    "657c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c6b8da07efd07a6dafb015ed6a32fe136319a972ffbc341f3a0beae97ccf8136505",
  ],
  [
    59,
    "bit 255 in R, the sign of x",
    "657c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281cab227aedf259f910f0f3a759a335062665217925d019173b88917eae294f75d40f",
  ],
  [
    60,
    "R==0",
    "0000000000000000000000000000000000000000000000000000000000000000e0b8e7770d51c7a36375d006c5bffd6af43ff54aaf47e4330dc118c71d61ec02",
  ],
  [
    61,
    "invalid R",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff463a1908382e7eb7693acef9884f7cf931a215e0791876be22c631a59881fd0e",
  ],
  [
    62,
    "all bits flipped in R",
    "9a83eb6dbfd54a31fc1d3c580fc7b2fae4630ca8f0edf803873e433673d7e3d40e94254586cb6188c5386c3febed477cb9a6cb29e3979adc4cb27cf5278fb70a",
  ],
];

const malleable: readonly (readonly [number, string, string])[] = [
  [63, "s + L", "67654bce3832c2d76f8f6f5dafc08d9339d4eef676573336a5c51eb6f946b31d"],
  [64, "s + 2L", "5439412b5395d42f462c67008eba6ca839d4eef676573336a5c51eb6f946b32d"],
  [65, "s + 4L", "2ee12ce5875bf9dff26556464bae2ad239d4eef676573336a5c51eb6f946b34d"],
  [66, "s + 8L", "e2300459f1e742404cd934d2c595a6253ad4eef676573336a5c51eb6f946b38d"],
  [67, "s + 2^253", "7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b32d"],
  [68, "s + 2^254", "7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b34d"],
  [69, "s + 2^255", "7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b38d"],
  [70, "s + p", "679155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b38d"],
];

export const wycheproofEd25519: readonly Wycheproof[] = [
  [
    1,
    "",
    A,
    "",
    "d4fbdb52bfa726b44d1786a8c0d171c3e62ca83c9e5bbe63de0bb2483f8fd6cc1429ab72cafc41ab56af02ff8fcc43b99bfe4c7ae940f60f38ebaa9d311c4007",
    true,
  ],
  [
    2,
    "",
    A,
    "78",
    "d80737358ede548acb173ef7e0399f83392fe8125b2ce877de7975d8b726ef5b1e76632280ee38afad12125ea44b961bf92f1178c9fa819d020869975bcbe109",
    true,
  ],
  [3, "", A, TEST, R + S, true],
  [
    4,
    "",
    A,
    "48656c6c6f",
    "1c1ad976cbaae3b31dee07971cf92c928ce2091a85f5899f5e11ecec90fc9f8e93df18c5037ec9b29c07195ad284e63d548cd0a6fe358cc775bd6c1608d2c905",
    true,
  ],
  [
    5,
    "",
    A,
    M,
    "657c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2bf0cf5b3a289976458a1be6277a5055545253b45b07dcc1abd96c8b989c00f301",
    true,
  ],
  [
    9,
    "",
    A,
    "ffffffffffffffffffffffffffffffff",
    "5dbd7360e55aa38e855d6ad48c34bd35b7871628508906861a7c4776765ed7d1e13d910faabd689ec8618b78295c8ab8f0e19c8b4b43eb8685778499e943ae04",
    true,
  ],
  ...special,
  [30, "empty signature", A, TEST, "", false],
  [31, "s missing", A, TEST, R, false],
  [32, "signature too short", A, TEST, R + S.slice(0, -4), false],
  [33, "signature too long", A, TEST, R + S + "2020", false],
  [34, "include pk in signature", A, TEST, R + S + A, false],
  [35, "prepending 0 byte to signature", A, TEST, "00" + R + S, false],
  [36, "prepending 0 byte to s", A, TEST, R + "00" + S, false],
  [37, "appending 0 byte to signature", A, TEST, R + S + "00", false],
  [
    38,
    "removing 0 byte from signature",
    A,
    "546573743137",
    "93de3ca252426c95f735cb9edd92e83321ac62372d5aa5b379786bae111ab6b17251330e8f9a7c30d6993137c596007d7b001409287535ac4804e662bc58a3",
    false,
  ],
  [
    40,
    "removing leading 0 byte from signature",
    A,
    "546573743530",
    "6e170c719577c25e0e1e8b8aa7a6346f8b109f37385cc2e85dc3b4c0f46a9c6bcafd67f52324c5dbaf40a1b673fb29c4a56052d2d6999d0838a8337bccb502",
    false,
  ],
  ...encodings.map(([id, what, signature]): Wycheproof => [id, what, A, M, signature, false]),
  ...malleable.map(([id, what, s]): Wycheproof => [id, what, A, TEST, R + s, false]),
  [
    71,
    "",
    B,
    "",
    "5056325d2ab440bf30bbf0f7173199aa8b4e6fbc091cf3eb6bc6cf87cd73d992ffc216c85e4ab5b8a0bbc7e9a6e9f8d33b7f6e5ac0ffdc22d9fcaf784af84302",
    true,
  ],
  [
    75,
    "",
    B,
    M,
    "9bbb1052dcfa8ad2715c2eb716ae4f1902dea353d42ee09fd4c0b4fcb8b52b5219e2200016e1199d0061891c263e31b0bc3b55673c19610c4e0fa5408004160b",
    true,
  ],
  [
    84,
    "S just under the bound",
    C,
    "124e583f8b8eca58bb29c271b41d36986bbc45541f8e51f9cb0133eca447601e",
    "dac119d6ca87fc59ae611c157048f4d4fc932a149dbe20ec6effd1436abf83ea05c7df0fef06147241259113909bc71bd3c53ba4464ffcad3c0968f2ffffff0f",
    true,
  ],
  [
    85,
    "S just above the bound",
    C,
    "6a0bc2b0057cedfc0fa2e3f7f7d39279b30f454a69dfd1117c758d86b19d85e0",
    "0971f86d2c9c78582524a103cb9cf949522ae528f8054dc20107d999be673ff4e25ebf2f2928766b1248bec6e91697775f8446639ede46ad4df4053000000010",
    false,
  ],
  [
    89,
    "Random test failure 4",
    "32ad026f693d0d2afe7f4388d91c4c964426fcb9e3665c3ebd8650009b815c8e",
    "ec5c7cb078",
    "d920d421a5956b69bfe1ba834c025e2babb6c7a6d78c97de1d9bb1116dfdd1185147b2887e34e15578172e150774275ea2aad9e02106f7e8ca1caa669a066f0c",
    true,
  ],
  [
    91,
    "Random test failure 6",
    "c29ec1894e06d27b4e40486b4fa5063d66a746c7f9c323b12203c03b72b8b78a",
    "0f325ffd87e58131ffa23c05ea4579513b287fdba87b44",
    "6669acf94667c5b541afe5307bde9476b13ae7e0e6058a772101ac8eb0a94331428eb4db0a2c68a9b6c1763b8624dab259b0876cdcfaeacc17b21a18e3fc010a",
    true,
  ],
  [
    92,
    "Random test failure 7",
    "cfda5b899e35764c5229e59295fe1222b7ddce176643697c29e46ecbba10cf10",
    "ec5c7cb078",
    "30490c28f806298225df62103521dcee047153912c33ab8ab8bbdd1ffabd70fd4fdb360f05be535b067d1cf4e78c2cb432206bf280aab3bd21aaa1cb894c5b06",
    true,
  ],
  [
    94,
    "Random test failure 9",
    "cfda5b899e35764c5229e59295fe1222b7ddce176643697c29e46ecbba10cf10",
    "67484059b2490b1a0a4f8dee77979e26",
    "4cd4f77ed473a6647387f3163541c67a1708a3c3bd1673247cb87f0cb68b3c56f04bfa72970c8a483efe659c87009ab4020b590b6641316b3deddb5450544e02",
    true,
  ],
];
