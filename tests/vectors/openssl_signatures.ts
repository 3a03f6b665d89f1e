/**
 * Signatures over one payload by the keys of keys.ts, made and verified with OpenSSL 3.0: `dgst -sha256
 * -sign`, `pkeyutl -sign -rawin`, `dgst -sha256 -hmac`.
 */

/** Parameters with everything that RFC 3986 wants encoded, and what need not be. */
export const pairs: readonly (readonly [string, string])[] = [
  ["symbol", "这是测试币456USDT"],
  ["newClientOrderId", " '()*!~+/=@%"],
  ["timestamp", "1499827319559"],
];

/** What was signed. */
export const payload: string =
  "symbol=%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81456USDT&newClientOrderId=%20%27%28%29%2A%21~%2B%2F%3D%40%25&timestamp=1499827319559";

/** By the secret of the published examples. */
export const hmacSignature: string =
  "4158bf94389b5e6a4058bced45ebed56b913f91a7d84d2372175037d05a7e4f2";

export const rsaSignature: string =
  "cJbV3UF3UPe2lhI02FOKRBsa4LvAL1g5RSN6BpbHHLvepJI4wTQMRu2ED6MVPlsIT7xdPYJN/V/0p5g6mYwBdnHIaEN/yi7H8f5zO68A4ULFftBnu4uE5X3hngU+qLXa7aq5ZHw336YbJwtwOwxzhWDdthjxE3OriQr6OaSzKZb9y91xBF1bnMECW3S9lheZcnNDRW2D6UnuZJYdqvbJZ0jz0vKEOMr2veyBb8tZnMifwFvxYQoBynEqgwMiD5y7croWEY6y0h7glxBKzAg1w1qS4Wo/EDdtPqYK7pw2zUpma0RS8U6Z2aKznQaN2P83soJttVm+aamRTrtn0szeZg==";

export const rsa4096Signature: string =
  "VOsF0qQRSbrjI6UqBs3poPh/eS3ScLbEM1cgf6PtL1D1yX68SB05KLuBBge2HrprawexU6+biEDT2I2+RJVzMZ0Q5WTYbVvbs7yM3wPlkPy5fYLavP2P90iOJtdTU9EJOHED4mpzRqf9mNGTVdyQW0OIQ4hqErIRtE36HD91FncvcTmz1F9PKOIV9E3OYA/i6OR+LEkjusd9th6p5MNrsjkHlCRRUyFLSBIVIm00ILbgLs26CNShN0TR6a3A12wgV0IdoDZ3o0DNV4NGnc3En1o3T1fz+bcOrppGhEYdbtZd3m0rrymKSoDepJ87DhlIF/yFscTIsjVodRScVWmHXNZGw3jFIGQQCFbGYvEUJ5jaIge8jqDq/gDFejmO1CKkZrJhcyBQtorqtaG145cKfwlMj/pJ/Two4XMEhinI4JvGCf8s2AUYVg/1ahs8Gf8bX/mbXalIaycjPNyqdu0cNpzzwSNWGkh+trvKpwqDRKApNv8M174wG5iYVEtSd7WghKdHQPmOKj5Ms56Hyf7IOvv/T13DrGlCY9JAXat0Eb+ReWvAeVvct7K0FbdDKLvGymIdBcppHUBb0uhLj+RZII5QtiIMX3XBLO0ycLLaM5qUJMHvrNic5f2LB60ZbVmGsEO1xUO4CeG52C1W54PGiBDmdfduMAup/skMUUonKgA=";

export const ed25519Signature: string =
  "0PZud0fsyY5pGkoDvbgQRdbvmhwIHhX1jCL7lzR5rNZDwmd06PdRRU0wGFZtybiIUUIVX6NGPgXAt5nj2CQVCA==";
