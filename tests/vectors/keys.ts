/**
 * Keys generated for these tests, and for nothing else, with OpenSSL 3.0: `genpkey`, `rsa
 * -traditional`, `pkcs8 -topk8 -v2 … -v2prf …`, `req`. No account knows any of them.
 */
const lines = (...all: readonly string[]): string => all.join("\n") + "\n";

/** Opens each encrypted key below. */
export const passphrase = "correct horse päßwort 币";

/** RSA, 2048 bits, PKCS#8. */
export const rsaPkcs8: string = lines(
  "-----BEGIN PRIVATE KEY-----",
  "MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDKs40obbaNbna+",
  "S8a1x+yvs7F0V6UhBie5KtljcQtJwjmdMcGNwg+X34O0sanrwHJd90TOQTBBym0u",
  "VESM7J2k9+HtPXZQLEY9TUckbI85IDAe5B3ul2VFSBS5Z0BBcCzjweefHce2X3Ps",
  "Obskj6eU6/C3cgXj4ytmIjP66VS9lqqnm7Aj3D6GxIWPstE3bwrIdZkLyblfFwDK",
  "58FzplAdbBAuFiOlf22la6+fQW4/DwlSSLYSlIOQ0brpC0Va0zbrmLB4rlJ7f56i",
  "Xtpl5t/nGi5GJ6dROxSBPGcazN7YE3121Sw6gUEk4Tuh5QveUo8Xo5A9jwnwf+nW",
  "AicobBBvAgMBAAECggEAFZcXV3GMKrdT3YQLt8wCKVrN8XLuazyRGZd3TTC6v5H4",
  "+gXVNGixqX8Ms7/itfIrHFgck418+tz5USB3pr0DM5GVlmPgCL0WhCwJglcv0Cle",
  "BsRMbd/hUQZS8saNIQs2NNIv/hI5dfLn0Yb6qHPGqUWSP6/c8b9+HWRSPg0BUiob",
  "5P6ruF34RQoYG5qaTQa+q6rKjYqIJH+N+UIGBOGBmMF71xegUQiSmpzqf457mFcU",
  "DpaAHCWf0JpQcYUyJ3wWMDO11OJ0a3U62Ej4d20ObDa5s9a+UJWvnbEibM5KkTZO",
  "LHvf+vmiCTGNJ98eluV2c9btHgQPkJyC1Clklu76xQKBgQD69SbJvJrL7f5QpXRn",
  "/TW4dzvGn2Pja/Mzeq4AqCaAhaUX7cf9j2TS/5VZ15FuqRVzWPWVPNnd4vL3ftT7",
  "0dPeZmEpLanljMBzgJ/hSE2v/Ye6sz07GUdTNXBt8RkFkDt+n4JFHZRh1UI1Xfwp",
  "jh9aN1yweDh8G0EfL1x7wP2CgwKBgQDOxi9EbtvD3XgIEwRg6ofQbDNgr7o3Bg5i",
  "unzIQvG4S6iCQEnFBhmXLOMTN+1+kxuozLo/RL/yqsQ6cfHwikD8M84lTDeOQPak",
  "/2O9AuriFMSkcGhowlu3oxbNLNSHkl6AA2KnyH+fDAKd/Jssk6QOhdNtXqVAqlpM",
  "iuCKLyKmpQKBgQDw8LepzjtseXXGZePqBxAxp8ArRVJ4wWbA0RMILGiy0h0caT2u",
  "cqKhdaMlm7LUZN/kW8+E1eRyhPcyqYHAt8bLas3z5BSPAGCxRBe8ClgUFLzggj/S",
  "YsW43MCxvV2BmuWT/37p7qlMeJxVcoOsPfhZ/HcwMmxAs0YFs8n+Qt7iEwKBgQDK",
  "ACK9H+/h8MIKYUmtxHDZ1Fp84i9xAaGcIcM1gPDTslX0qQloSQVHArrzU3fYZ65l",
  "wVtR48ABOYJp9lb9PpMtzw5csZC0kBJkLnspc2gzZUaVvprBfN5NEC5+UoVtzDg1",
  "pxkCAIVswzbrUJPngHSNG3/pIMUf30xH6oRheprHYQKBgQCcPf1f6Z4T6ZYS0IJD",
  "QbKjFgSx3zEaJyLWdQM68kXhAMmXyg6QLFphHBBcBLGdVynXwKRO7akY+LVagT0u",
  "LPQ3Ubnmgj6SC+RL4/TcphytUk1AoOwHPId0Fd+o/MwsSHDsIhnRwQ5swYpiQzBT",
  "3CzBM9XVJmDTTOVQncEaPJXUAw==",
  "-----END PRIVATE KEY-----",
);

/** The same key in PKCS#1. */
export const rsaPkcs1: string = lines(
  "-----BEGIN RSA PRIVATE KEY-----",
  "MIIEpQIBAAKCAQEAyrONKG22jW52vkvGtcfsr7OxdFelIQYnuSrZY3ELScI5nTHB",
  "jcIPl9+DtLGp68ByXfdEzkEwQcptLlREjOydpPfh7T12UCxGPU1HJGyPOSAwHuQd",
  "7pdlRUgUuWdAQXAs48Hnnx3Htl9z7Dm7JI+nlOvwt3IF4+MrZiIz+ulUvZaqp5uw",
  "I9w+hsSFj7LRN28KyHWZC8m5XxcAyufBc6ZQHWwQLhYjpX9tpWuvn0FuPw8JUki2",
  "EpSDkNG66QtFWtM265iweK5Se3+eol7aZebf5xouRienUTsUgTxnGsze2BN9dtUs",
  "OoFBJOE7oeUL3lKPF6OQPY8J8H/p1gInKGwQbwIDAQABAoIBABWXF1dxjCq3U92E",
  "C7fMAilazfFy7ms8kRmXd00wur+R+PoF1TRosal/DLO/4rXyKxxYHJONfPrc+VEg",
  "d6a9AzORlZZj4Ai9FoQsCYJXL9ApXgbETG3f4VEGUvLGjSELNjTSL/4SOXXy59GG",
  "+qhzxqlFkj+v3PG/fh1kUj4NAVIqG+T+q7hd+EUKGBuamk0Gvquqyo2KiCR/jflC",
  "BgThgZjBe9cXoFEIkpqc6n+Oe5hXFA6WgBwln9CaUHGFMid8FjAztdTidGt1OthI",
  "+HdtDmw2ubPWvlCVr52xImzOSpE2Tix73/r5ogkxjSffHpbldnPW7R4ED5CcgtQp",
  "ZJbu+sUCgYEA+vUmybyay+3+UKV0Z/01uHc7xp9j42vzM3quAKgmgIWlF+3H/Y9k",
  "0v+VWdeRbqkVc1j1lTzZ3eLy937U+9HT3mZhKS2p5YzAc4Cf4UhNr/2HurM9OxlH",
  "UzVwbfEZBZA7fp+CRR2UYdVCNV38KY4fWjdcsHg4fBtBHy9ce8D9goMCgYEAzsYv",
  "RG7bw914CBMEYOqH0GwzYK+6NwYOYrp8yELxuEuogkBJxQYZlyzjEzftfpMbqMy6",
  "P0S/8qrEOnHx8IpA/DPOJUw3jkD2pP9jvQLq4hTEpHBoaMJbt6MWzSzUh5JegANi",
  "p8h/nwwCnfybLJOkDoXTbV6lQKpaTIrgii8ipqUCgYEA8PC3qc47bHl1xmXj6gcQ",
  "MafAK0VSeMFmwNETCCxostIdHGk9rnKioXWjJZuy1GTf5FvPhNXkcoT3MqmBwLfG",
  "y2rN8+QUjwBgsUQXvApYFBS84II/0mLFuNzAsb1dgZrlk/9+6e6pTHicVXKDrD34",
  "Wfx3MDJsQLNGBbPJ/kLe4hMCgYEAygAivR/v4fDCCmFJrcRw2dRafOIvcQGhnCHD",
  "NYDw07JV9KkJaEkFRwK681N32GeuZcFbUePAATmCafZW/T6TLc8OXLGQtJASZC57",
  "KXNoM2VGlb6awXzeTRAuflKFbcw4NacZAgCFbMM261CT54B0jRt/6SDFH99MR+qE",
  "YXqax2ECgYEAnD39X+meE+mWEtCCQ0GyoxYEsd8xGici1nUDOvJF4QDJl8oOkCxa",
  "YRwQXASxnVcp18CkTu2pGPi1WoE9Liz0N1G55oI+kgvkS+P03KYcrVJNQKDsBzyH",
  "dBXfqPzMLEhw7CIZ0cEObMGKYkMwU9wswTPV1SZg00zlUJ3BGjyV1AM=",
  "-----END RSA PRIVATE KEY-----",
);

/** Its public key. */
export const rsaPublic: string = lines(
  "-----BEGIN PUBLIC KEY-----",
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyrONKG22jW52vkvGtcfs",
  "r7OxdFelIQYnuSrZY3ELScI5nTHBjcIPl9+DtLGp68ByXfdEzkEwQcptLlREjOyd",
  "pPfh7T12UCxGPU1HJGyPOSAwHuQd7pdlRUgUuWdAQXAs48Hnnx3Htl9z7Dm7JI+n",
  "lOvwt3IF4+MrZiIz+ulUvZaqp5uwI9w+hsSFj7LRN28KyHWZC8m5XxcAyufBc6ZQ",
  "HWwQLhYjpX9tpWuvn0FuPw8JUki2EpSDkNG66QtFWtM265iweK5Se3+eol7aZebf",
  "5xouRienUTsUgTxnGsze2BN9dtUsOoFBJOE7oeUL3lKPF6OQPY8J8H/p1gInKGwQ",
  "bwIDAQAB",
  "-----END PUBLIC KEY-----",
);

/** Its public key in PKCS#1. */
export const rsaPublicPkcs1: string = lines(
  "-----BEGIN RSA PUBLIC KEY-----",
  "MIIBCgKCAQEAyrONKG22jW52vkvGtcfsr7OxdFelIQYnuSrZY3ELScI5nTHBjcIP",
  "l9+DtLGp68ByXfdEzkEwQcptLlREjOydpPfh7T12UCxGPU1HJGyPOSAwHuQd7pdl",
  "RUgUuWdAQXAs48Hnnx3Htl9z7Dm7JI+nlOvwt3IF4+MrZiIz+ulUvZaqp5uwI9w+",
  "hsSFj7LRN28KyHWZC8m5XxcAyufBc6ZQHWwQLhYjpX9tpWuvn0FuPw8JUki2EpSD",
  "kNG66QtFWtM265iweK5Se3+eol7aZebf5xouRienUTsUgTxnGsze2BN9dtUsOoFB",
  "JOE7oeUL3lKPF6OQPY8J8H/p1gInKGwQbwIDAQAB",
  "-----END RSA PUBLIC KEY-----",
);

/** Ed25519, PKCS#8. */
export const ed25519Pkcs8: string = lines(
  "-----BEGIN PRIVATE KEY-----",
  "MC4CAQAwBQYDK2VwBCIEIB/nEhqZYceHWVtFjkocqIltmV5NhEEvj9p8KtRBkd+S",
  "-----END PRIVATE KEY-----",
);

/** The same key with its public key inside: OneAsymmetricKey of RFC 5958. */
export const ed25519WithPublic: string = lines(
  "-----BEGIN PRIVATE KEY-----",
  "MFECAQEwBQYDK2VwBCIEIB/nEhqZYceHWVtFjkocqIltmV5NhEEvj9p8KtRBkd+S",
  "gSEAH5FEcnssJRRAyBp+5aPk0QFUSN/3u6rDZd6wYqMcPe4=",
  "-----END PRIVATE KEY-----",
);

/** The same, in the form that the ring library writes. */
export const ed25519OfRing: string = lines(
  "-----BEGIN PRIVATE KEY-----",
  "MFMCAQEwBQYDK2VwBCIEIB/nEhqZYceHWVtFjkocqIltmV5NhEEvj9p8KtRBkd+S",
  "oSMDIQAfkURyeywlFEDIGn7lo+TRAVRI3/e7qsNl3rBioxw97g==",
  "-----END PRIVATE KEY-----",
);

/** Its public key. */
export const ed25519Public: string = lines(
  "-----BEGIN PUBLIC KEY-----",
  "MCowBQYDK2VwAyEAH5FEcnssJRRAyBp+5aPk0QFUSN/3u6rDZd6wYqMcPe4=",
  "-----END PUBLIC KEY-----",
);

/** RSA, 4096 bits, PKCS#8. */
export const rsa4096Pkcs8: string = lines(
  "-----BEGIN PRIVATE KEY-----",
  "MIIJQQIBADANBgkqhkiG9w0BAQEFAASCCSswggknAgEAAoICAQCfMyTYCxlQ7uax",
  "aBflSOUhg5H4/3hKDtQByOFVlke5xLYbGmZpd7/UiwrnGe2nAbtSYB6vZLZMGfS9",
  "LpQLKHGAWBrNv0McPX4Nm7lILzM9VkDgR4Hb2hIa7I1QLRpI3QEJiZ4rAjwhQ5FV",
  "k9BZa2TFKJOM7fyWct2wu2DyCBb/iqqQu2iIvrtVnPUIs9WpyZDa6q/RQldjQ4yD",
  "YW8Dk8vygEY2e3vmPM/Wv3k8xmxk7dX26hBniWxWoRMS9vobotlSpUBhDmSpezz+",
  "zUSSiVMxdd0hDqr5Q5g9t4lM2OOwy2fODlXzovmTQjEuyH4Pn9J6aOrxhY6xlkr7",
  "94V2AhPlNpdJYi31S/XDV0tAenHxqN3w3W/kBxtgwOTiJYdZxqMtrKoA3VxowpYp",
  "mYMAUJyyx1l0cPtFro7SgZ5yqIrtDkB13c9vV8L47zTMNfUBnZI0acM9F/ppmamu",
  "pGoVb+Qr5nnST/XIwU0va3rpSZB2c2WTs1bDcaWxGK+I6RhbJkBRhFljHHxiuSc7",
  "CD6jQwuX1WhPAWfMB9bLERYQLs66PCg82wtCZcJu4fwP6TJQwCVULOSM1giZ7ikN",
  "o6+Hr8nU667j4WxJKkLEd3vBEGRwjyKzfaH9WRbDE++4bF7KTsnsYYakFpPbA1Vu",
  "kij1Qkjh5n5sm9IaJT9qcuxXqsadEwIDAQABAoICABdkw5A/qUZcT2gDB30421AJ",
  "GRqBfTfyD938mn13f4NhJZq7+WVGzy3jX1nFqfIgQ1oqfQ0sUSFuWv6waS7D5acv",
  "ddjatyOKNwthi7YmFsh3npbryxL3FjFV+2SsYVq9pxkIsPEEULkD8xz5LeTwmWE4",
  "wjMzsX9GJ8+APrxcy0xdIGKeN2aIvdcpy6lYtm1PDPXZBgxLobMYylLFWYkpXw8m",
  "dwArNcddE57XNMXlKSkiTeO3p2t0z90MVFTgGAaW79/AysINrxBnPKJQoDf27VOs",
  "9y6UDN8OEMFY8Vhqh/gtxkuK4xR8frd7QuZArfg2dbkT0RpmlCkCZchlf1DE+Lk6",
  "57rgKdCvLd1NYs1BQpvuEV0idszI6uVpi0pSMF6Mv0W++3FWqFBXdqWxUy2/yiXe",
  "d5vZJ7Ky7yNqPa127hmZDEvFJcqmECQmFiqQctY+JzlflCTa8IJ0ndxjWApyWg9p",
  "IgF950ObDX//9yKJOs978caZ6Bp4JuAkRjWNIlmUt+HIhifOvUh954S/xhG/V/DG",
  "YkT6P5w3qT8sK0qX8QN/vrwn4YcAM3ywNMNKzvlxaDMAmHxN5uMvTEMF8uPcJEtE",
  "yUiYqj/phsH5uUAK+urboIIvwBxQYQSJEUchLHmLnRLxFjKXnwwpx846iVRGiLHy",
  "exX2qKt0p45TJVuIp4g5AoIBAQDQWmWEJOJKltSeZ8EW1d7K0QattCgcEM5oQBpa",
  "8AxbkgXVg/lvSwkZWlQMHlUhqE1CyKJDtQE7Gw1iaSD6lvfG9GXYVcyReZhJXw76",
  "fsjwmQGu1kdCVb0gNgBLD1+zuzevJXY7pAUyFAQCWy90zshoi5eFLqxj6XM9bwYN",
  "PJmS9seDdPK4W220fS5kAQo3yx0eNcWNhBTwmyEOQl14nk1BB4bmJokzHX9LLEXy",
  "WDcC4Ymke2VjMwRVfQCjLjbrVOZrlxBaOHQ7itXukKLFOzXPC+X3yEic7UL7VBIs",
  "A/yYLfOhK9sU7rPj5adiBUmtPOe5IrMSB/+JrMx3vCYnRzyHAoIBAQDDmyq9VEoe",
  "yIPTnoQp2WCM8FwP9b1ccU4Pt7O3svAHu3dwnTnfUb087Wb8ouNM3yzIbWwWg5j1",
  "TdYLhFShukcEK3ogrAh71YrWWUnUU/25dHKxfiSwT72OC4eu+8MdBcqZql1XDGMn",
  "Rf1pBdtDK/lN8HNeIydFarawPaLR3a/BGDlHYeH5Ct6fK9yd21NXkfYBnChylsyU",
  "fvnRovy6t/oNggYRvDbuporreW9mTlcC11c2vF6P1vtpdU77wgyk31lQ9wxs3zr4",
  "uzAnl+BgXcCWp5hAzqwnTJd+11A8TpL7Ib0YePTItvE+ighcExQrwzChrKFvPj2X",
  "OwcbGtISm6oVAoIBADCrfR1CNG4yD5a1K+C2suVzsHixJdFwh5bIqp9lha16TcyT",
  "mJfL0mNOu2VdTIuhMfMQxP7F8HSrHBRJ9H809spN2uCPIks1OUKiZvBS34N8am05",
  "9sljF9vHYYgnHjbw29AZEyZZaTFKhak7PbmueBgby5g7z99C8D2AisxaxJEU/oQR",
  "tIUmLllECKsppwZjdvjQnMYy/WU7B5y6GfWMHQW8yWFHzTLYiBy6SdiTjL4qiymV",
  "/ZgPmcqSeaykpgWQ/oZRcmtw1o32H4Ur2inya95irCSWb4fg0I2/FMOdZsrxqQCU",
  "KwgXvoPU6KW4EH7cRFD17xieL64sZFLv64WvWU8CggEAOgckLLp+qpctlG/oIUod",
  "fHIpvYpXPL9YOw1yQULSNlkE2+Gos3laPGLpNHVWHQ3wCR18/UjY7ZzDrPL68GeE",
  "fdYwCtU+Rw5Ye7JNVrH8CTJkfAdB9xQQ1bzR6bVCcq+vJNsHibVhDNuUi71zCIBZ",
  "GygD8Z9YHR3FSI9gaAXuB8iZ5XVCRlFVLb8jWakhFk90vZGH5kaaNktc7TX+552A",
  "jtVN26EMYswBVk3WIHGJGoyrkM9c9ir+tpBYeBNfEOI5au1/QCURJ4zQgk5p/+yQ",
  "H6FkZ4VoSNhN8REK+nkM3Xdq04G+jHTJKJZmWHpId5sWKEBAO/Io715Rg1b3jxGi",
  "6QKCAQAIX4XnHx7K4I5vxakkNMQMsEDqe529kwr92ImSkm7FOK9cNhL7n5v760nK",
  "04kAoNCdkjuVdpSgzk8QeaVLjuodVG6AuIpXgLK1i1p+pVtT0w8kRKHsV8D4ggrY",
  "kBX/TiHoHRwXM+DFTt0FqWxBc91Ie+P8mX6JkiPjmJXkaOIKDllYrcq2Ok6o8jLr",
  "5ZvCOgTa7KUDbOPgoVswuwUzpqcjFkFMcQizBODeMn0u5CxbDiUpjUzfmRZVvqgH",
  "dYlAhsa8vaoLJGRTmW5OsK9DGU3YNTDD3riCySTXKVJ9WwBKxQGjGeIz4O7QmLPi",
  "EQVd+3R2HV5oPYY6stAzKDonWbuU",
  "-----END PRIVATE KEY-----",
);

/** Its public key. */
export const rsa4096Public: string = lines(
  "-----BEGIN PUBLIC KEY-----",
  "MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAnzMk2AsZUO7msWgX5Ujl",
  "IYOR+P94Sg7UAcjhVZZHucS2GxpmaXe/1IsK5xntpwG7UmAer2S2TBn0vS6UCyhx",
  "gFgazb9DHD1+DZu5SC8zPVZA4EeB29oSGuyNUC0aSN0BCYmeKwI8IUORVZPQWWtk",
  "xSiTjO38lnLdsLtg8ggW/4qqkLtoiL67VZz1CLPVqcmQ2uqv0UJXY0OMg2FvA5PL",
  "8oBGNnt75jzP1r95PMZsZO3V9uoQZ4lsVqETEvb6G6LZUqVAYQ5kqXs8/s1EkolT",
  "MXXdIQ6q+UOYPbeJTNjjsMtnzg5V86L5k0IxLsh+D5/Semjq8YWOsZZK+/eFdgIT",
  "5TaXSWIt9Uv1w1dLQHpx8ajd8N1v5AcbYMDk4iWHWcajLayqAN1caMKWKZmDAFCc",
  "ssdZdHD7Ra6O0oGecqiK7Q5Add3Pb1fC+O80zDX1AZ2SNGnDPRf6aZmprqRqFW/k",
  "K+Z50k/1yMFNL2t66UmQdnNlk7NWw3GlsRiviOkYWyZAUYRZYxx8YrknOwg+o0ML",
  "l9VoTwFnzAfWyxEWEC7OujwoPNsLQmXCbuH8D+kyUMAlVCzkjNYIme4pDaOvh6/J",
  "1Ouu4+FsSSpCxHd7wRBkcI8is32h/VkWwxPvuGxeyk7J7GGGpBaT2wNVbpIo9UJI",
  "4eZ+bJvSGiU/anLsV6rGnRMCAwEAAQ==",
  "-----END PUBLIC KEY-----",
);
