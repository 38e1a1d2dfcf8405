//! Tokens: good ones, and Mallory's.

use harness::Test;
use key_rotation::{Expected, JwtKey, JwtRing, Naive};
use serde_json::{Map, Value as Json, json};
use signed_cookies::{encode, hmac_sha256};

use crate::common::TUESDAY;

/// A secret for HS256.
pub const SECRET: &[u8] = b"an HMAC secret of the tests, 40 bytes...";

/// The ID of that secret, and that of the public key.
pub const HMAC_ID: &str = "2026-10";
pub const RSA_ID: &str = "2026-11.pem";

/// The public half of a key whose private half has signed [`RSA_TOKEN`], and is gone.
pub const PEM: &str = "\
-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7bDehKT92EXU0VSeqERy
dn3jxDPcjRdmrVDlQ3PVIIsmw+ZjL4rpv3QewjPouMiBpG71OkKR/iC/Al00WV+F
Ns7XHfu/5gM3QdUne8tZ0brFImK0a0O0qakOFRVkaWRmwnzLEVMkugrIFRLgCR7o
4rTdXbLBInayszD77Nn8RbtTIWUnzR/NVwos81XSXUPsf20+aFBdkfRnIGy9+bii
ZDSUIs36+RyN4dgPlHmvm6odJWZB4KBpovd3vq4fbBGSDPenExQT6GazN5GSdCQU
l/lT4YM+BDX87O6nxS/kqAhHB+coR3nod1Z1ns3634ePBhIrDE9J2An1cgSXTaxW
0QIDAQAB
-----END PUBLIC KEY-----
";

/// As `PEM`, of 1024 bits.
pub const SHORT_PEM: &str = "\
-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC/TAjKQy/AHJMRndPImM1ZBjRL
71jm3DPicIRLVgH5SNCupPBcDD4yw6jE8MIw5Oeye9N+1DIYWwtoCVAB1194qNXV
UN0kfSqzub4cd4SmIUEM8Uln8chYVPGeKUKevedSDBArs+0xoMbfFR0IR0xgVpNa
t7XQZE1ALwVTNGwHLQIDAQAB
-----END PUBLIC KEY-----
";

/// A token that the private half signed: for mallory, at [`TUESDAY`], for ten minutes.
pub const RSA_TOKEN: &str = "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMTEucGVtIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQiOiJzaG9wIiwic3ViIjoibWFsbG9yeSIsImlhdCI6MTcwMDAwMDAwMCwiZXhwIjoxNzAwMDAwNjAwfQ.7Xx2CXnIvRaFMrs6pF9VkzJaCtG_DT6MMHqSU5Tpou1kwg28dmOsi8ofznppK7EasEkjM4z69j4hIyvx2zoJM2CfBt4nK-zpUBApYhPW8r7hS90i_d_j92UZ2rAK-eTPCUNWiNT-M5tgBk3ygyVJl9bSOG9m5PWEiXwBjAMOnNjjwqcNDbVG0ioJ-jpf_c-vh5i8ZSsd1ZcTcPN_-AXOfzTVex3eszTFd_cGbhdhZcbv5il5DEVVnarsztwq6Ez8meOm_is0QZ3M82w-3fa9h45yOdCabBS3klfYxt8lvZYXt6mCNpbi-Qr6RfQ7eMg_uNNz9tSD7LL78wVjYA7LmA";

/// RFC 7515, appendix A.1: the token, and the key.
pub const A1: &str = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const A1_KEY: &str =
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
pub const A1_END: u64 = 1_300_819_380;

pub fn hmac_key(id: &str, secret: &[u8]) -> JwtKey {
    JwtKey::hs256(id, secret).expect("32 bytes or more")
}

pub fn rsa_key() -> JwtKey {
    JwtKey::rs256(RSA_ID, PEM).expect("a public key")
}

pub fn ring_of(keys: Vec<JwtKey>) -> JwtRing {
    JwtRing::new(keys).expect("keys that differ")
}

/// A ring of the secret alone.
pub fn one() -> JwtRing {
    ring_of(vec![hmac_key(HMAC_ID, SECRET)])
}

/// A ring of the secret and the public key.
pub fn both() -> JwtRing {
    ring_of(vec![hmac_key(HMAC_ID, SECRET), rsa_key()])
}

/// The verifier that believes the header, with the same keys.
pub fn naive() -> Naive {
    Naive::new(&[
        ("keys/2026-10", SECRET),
        ("keys/default", SECRET),
        ("keys/2026-11.pem", PEM.as_bytes()),
        ("static/shop.css", b"body { color: navy }"),
    ])
}

/// What the shop's server expects.
pub fn expected() -> Expected {
    Expected {
        issuer: "https://login.example".to_owned(),
        audience: "shop".to_owned(),
        typ: "at+jwt".to_owned(),
        longest: 3600,
    }
}

/// The claims of a good token for this user, at [`TUESDAY`], for ten minutes.
pub fn claims(user: &str) -> Json {
    json!({
        "iss": "https://login.example",
        "aud": "shop",
        "sub": user,
        "iat": TUESDAY,
        "exp": TUESDAY + 600,
    })
}

/// These claims with another value for one of them, or without it.
pub fn with(name: &str, value: impl Into<Json>) -> Json {
    let mut claims = claims("alice");
    claims[name] = value.into();
    claims
}

pub fn without(name: &str) -> Json {
    let mut claims = claims("alice");
    claims.as_object_mut().expect("an object").remove(name);
    claims
}

pub fn object(value: &Json) -> Map<String, Json> {
    value.as_object().expect("an object").clone()
}

/// The header of a good token by the secret.
pub fn header() -> Json {
    json!({"alg": "HS256", "typ": "at+jwt", "kid": HMAC_ID})
}

/// A token with these bytes as its parts, and the HMAC of them by this secret.
pub fn signed_bytes(secret: &[u8], header: &[u8], claims: &[u8]) -> String {
    let signed = format!("{}.{}", encode(header), encode(claims));
    let signature = hmac_sha256(secret, signed.as_bytes());
    format!("{signed}.{}", encode(&signature))
}

pub fn signed(secret: &[u8], header: &Json, claims: &Json) -> String {
    signed_bytes(
        secret,
        header.to_string().as_bytes(),
        claims.to_string().as_bytes(),
    )
}

/// A good token for this user by the secret.
pub fn good(user: &str) -> String {
    signed(SECRET, &header(), &claims(user))
}

/// A token without a signature.
pub fn unsigned(header: &Json, claims: &Json) -> String {
    let parts = [header, claims].map(|part| encode(part.to_string().as_bytes()));
    format!("{}.{}.", parts[0], parts[1])
}

/// Mallory's tokens, each with what it is called. None is by a key that she may sign with.
pub fn forged() -> Vec<(&'static str, String)> {
    let admin = claims("admin");
    let head = |alg: &str, kid: &str| json!({"alg": alg, "typ": "at+jwt", "kid": kid});
    vec![
        (
            "no algorithm: none",
            unsigned(&head("none", HMAC_ID), &admin),
        ),
        ("the same: nOnE", unsigned(&head("nOnE", HMAC_ID), &admin)),
        (
            "the public key as a secret",
            signed(PEM.as_bytes(), &head("HS256", RSA_ID), &admin),
        ),
        (
            "a kid to an empty file",
            signed(b"", &head("HS256", "../dev/null"), &admin),
        ),
        (
            "a kid to a public file",
            signed(
                b"body { color: navy }",
                &head("HS256", "../static/shop.css"),
                &admin,
            ),
        ),
    ]
}

/// Tokens show as `<name>`.
pub fn name_token(t: &Test, token: &str, name: &str) {
    t.name_value(token, name);
}

/// RFC 7515, appendix A.2: the token, and the modulus of the public key. Its exponent is 65,537.
pub const A2: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
pub const A2_MODULUS: &str = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
