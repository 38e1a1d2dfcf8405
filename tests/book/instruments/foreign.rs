//! What other programs write, and this book's own cookies.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use flask_cookies::foreign;
use key_rotation::{JwtKey, JwtRing, jwt_report, named_key};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use signed_cookies::{Key, encode, hmac_sha256};

const NOW: u64 = 1_760_000_000;

/// Under this key Django 5.2.19 and express-session 1.19.0 have written what follows.
const SECRET: &str = "correct horse battery staple";
const DJANGO: [&str; 2] = [
    "eyJ1c2VybmFtZSI6ImFsaWNlIn0:1r31eq:9DSSpCCy8jNJMuQ1vq5su0GWUFb1IgHX-lSBZ9MYUsg",
    ".eJyrVkpOLCpRsopWSiwoyElV0hmlyaJjawE0sWf9:1r31eq:jz35k2vzfX-Bn2RfZWRbNjv8u2aB0nHDJyRV7CbtKNU",
];
const EXPRESS: [&str; 3] = [
    "s:8GqT0yJ0n1kz0Zf1mQmZb7m3xS2c9h1T.068fGeCYoIEDLtzwZe2Exj9X4HaFdfJYqAkx+rlg3eM",
    "connect.sid=s%3A8GqT0yJ0n1kz0Zf1mQmZb7m3xS2c9h1T.068fGeCYoIEDLtzwZe2Exj9X4HaFdfJYqAkx%2Brlg3eM",
    "s:8GqT0yJ0n1kz0Zf1mQmZb7m3xS2c9h1T.WkMs7e69uARybT8vMdatsjM/y+DWCJcYZLsAlspLwmg",
];

pub fn all() -> Vec<Json> {
    [django(), express(), own(), tokens()].concat()
}

/// What chapter 11 calls the forms that aren't Flask's.
pub fn names() -> [(&'static str, String); 3] {
    [
        ("JWT", says(A1)),
        ("Django", says(DJANGO[0])),
        ("Express", says(EXPRESS[0])),
    ]
}

/// Up to the command that it names for a JWT.
fn says(text: &str) -> String {
    let said = foreign(text).expect("a form that it knows").to_string();
    said.split(": cargo").next().unwrap_or_default().to_owned()
}

fn django() -> Vec<Json> {
    let cases = DJANGO.iter().flat_map(|cookie| {
        let (signed, signature) = cookie.rsplit_once(':').expect("a signature");
        let (payload, _) = signed.split_once(':').expect("a time");
        let json = flask_cookies::unpack(payload).expect("a payload");
        let json = String::from_utf8(json).expect("JSON");
        [SECRET, "random string"].map(|key| {
            let fits = encode(&hmac_sha256(&django_key(key), signed.as_bytes())) == signature;
            json!({
                "text": cookie, "keys": [key], "now": NOW, "kind": "Django",
                "isCompressed": cookie.starts_with('.'), "payload": json,
                "signed": "Tue, 14 Nov 2023 22:13:20 GMT, 694 d 10 h ago", "which": fits.then_some(1),
            })
        })
    });
    cases.collect()
}

/// Django's key for its sessions: a hash over a salt and `SECRET_KEY`.
fn django_key(secret: &str) -> Vec<u8> {
    Sha256::digest(format!(
        "django.contrib.sessions.backends.signed_cookiessigner{secret}"
    ))
    .to_vec()
}

fn express() -> Vec<Json> {
    let cases = EXPRESS.iter().map(|cookie| {
        let plain = cookie.replace("s%3A", "s:").replace("%2B", "+");
        let (_, pair) = plain.split_once("s:").expect("a mark");
        let (id, signature) = pair.rsplit_once('.').expect("a signature");
        let mac = hmac_sha256(SECRET.as_bytes(), id.as_bytes());
        let fits = STANDARD_NO_PAD.encode(mac) == signature;
        json!({
            "text": cookie, "keys": ["random string", SECRET], "now": NOW, "kind": "Express",
            "id": id, "which": fits.then_some(2),
        })
    });
    cases.collect()
}

/// Chapter 10's cookies, which chapter 12's ring signs as well, and the form of those that it seals.
fn own() -> Vec<Json> {
    let text = encode(&[7; 32]);
    let key = Key::parse(&text).expect("32 bytes");
    let other = encode(&[8; 32]);
    let values: [&[u8]; 4] = [b"alice", br#"{"user":"alice","n":1}"#, b"", b"[1,2,{}]"];
    let signed = values.iter().flat_map(|value| {
        let signed = key.sign("user", value, NOW - 90);
        let at = "Thu, 09 Oct 2025 08:51:50 GMT, 1 min 30 s ago";
        let plain = String::from_utf8_lossy(value).into_owned();
        let named = [("user", ""), ("user", "Set-Cookie: "), ("coupon", "")];
        let named = named.map(|(name, before)| {
            let fits = key.open(name, &signed, NOW, 100, |_| Some(())).is_ok();
            json!({
                "text": format!("{before}{name}={signed}"), "keys": [other, text], "as": "base64", "now": NOW,
                "kind": "signed", "payload": plain, "signed": at, "which": fits.then_some(2),
            })
        });
        let nameless = json!({
            "text": signed, "keys": [text], "as": "base64", "now": NOW, "kind": "signed", "payload": plain,
            "signed": at, "which": null,
        });
        [named.to_vec(), vec![nameless]].concat()
    });
    let sealed = json!({
        "text": format!("{}.{}", NOW - 5, encode(&[3; 45])), "keys": [text], "as": "base64", "now": NOW,
        "kind": "sealed", "signed": "Thu, 09 Oct 2025 08:53:15 GMT, 5 s ago", "which": null,
    });
    signed.chain([sealed]).collect()
}

/// RFC 7515, appendix A.1: the token, and the key.
const A1: &str = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const A1_KEY: &str =
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

const CLAIMS: [&str; 12] = [
    r#"{"sub":"alice","exp":1760003600}"#,
    r#"{"sub":"alice","exp":1760000000}"#,
    r#"{"sub":"alice","exp":1760000001}"#,
    r#"{"sub":"alice","exp":1760086400}"#,
    r#"{"sub":"alice","exp":1760086401}"#,
    r#"{"sub":"alice","exp":1760003600,"nbf":1760000001}"#,
    r#"{"sub":"alice","exp":1760003600,"nbf":1760000000,"iat":1760000001}"#,
    r#"{"sub":"alice"}"#,
    r#"{"exp":"tomorrow"}"#,
    r#"{"exp":1760003600,"iat":-1}"#,
    r#"{"exp":1760003600.5}"#,
    r#"{"exp":1760003600,"roles":["admin",{"of":null}],"none":{},"list":[]}"#,
];

/// Headers, and of how many things the page has to warn.
const HEADERS: [(&str, usize); 6] = [
    (r#"{"alg":"HS256"}"#, 0),
    (r#"{"alg":"none"}"#, 1),
    (r#"{"alg":"HS256","alg":"none"}"#, 2),
    (r#"{"alg":"HS256","crit":["x"]}"#, 1),
    (r#"{"alg":"RS256"}"#, 0),
    (r#"{"alg":"HS256","jwk":{"kty":"oct","k":"AA"}}"#, 1),
];

fn tokens() -> Vec<Json> {
    let secret = "a secret of 32 bytes or more, yes";
    let token = |header: &str, claims: &str| {
        let signed = format!(
            "{}.{}",
            encode(header.as_bytes()),
            encode(claims.as_bytes())
        );
        let mac = hmac_sha256(secret.as_bytes(), signed.as_bytes());
        format!("{signed}.{}", encode(&mac))
    };
    let header = HEADERS[0].0;
    let by_claims = CLAIMS
        .iter()
        .map(|claims| told(&token(header, claims), secret, claims));
    let by_header = HEADERS.iter().map(|(header, warnings)| {
        let mut case = told(&token(header, CLAIMS[0]), secret, CLAIMS[0]);
        case["warnings"] = json!(warnings);
        // A server refuses it, whatever its signature. The page warns of that, and says whether the key fits.
        if header.contains("crit") {
            case["which"] = json!(1);
        }
        case
    });
    let other = told(
        &token(header, CLAIMS[0]),
        "another secret of 32 bytes, or more",
        CLAIMS[0],
    );
    let standard = json!({
        "text": A1, "keys": [A1_KEY], "as": "base64", "now": NOW, "kind": "JWT",
        "algorithm": "HS256", "which": 1, "warnings": 0,
        "payload": "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}",
        "times": times(A1),
    });
    by_claims
        .chain(by_header)
        .chain([other, standard])
        .collect()
}

fn told(token: &str, secret: &str, claims: &str) -> Json {
    let id = named_key(token).unwrap_or_else(|| "default".to_owned());
    let key = JwtKey::hs256(&id, secret.as_bytes()).expect("32 bytes");
    let ring = JwtRing::new(vec![key]).expect("a key");
    let (report, _) = jwt_report(token, Some(&ring), NOW);
    let fits = report.contains("\nsignature: fits");
    json!({
        "text": format!("token={token}"), "keys": [secret], "now": NOW, "kind": "JWT",
        "payload": claims, "times": times(token), "which": fits.then_some(1),
    })
}

/// What chapter 12's report says of a token's times, without a key.
fn times(token: &str) -> String {
    let (report, _) = jwt_report(token, None, NOW);
    let line = report.lines().find_map(|line| line.strip_prefix("times: "));
    line.unwrap_or_default().to_owned()
}
