//! Write `split_jwt`, `read_header`, `JwtRing::find` and `open_jwt`: the key says how a token is checked.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use harness::{Called, Step, Test, claim};
use key_rotation::{
    Header, Jwt, JwtError, JwtKey, JwtKeyError, JwtRing, LONGEST_TOKEN, PublicKey, open_jwt,
    read_header, split_jwt,
};
use serde_json::{Value as Json, json};
use signed_cookies::{decode, encode};

use crate::common::*;
use crate::tokens::{self, *};

const STEP: Step = CHAPTER.step(9, "Open a JWT");

fn open(t: &Test, ring: &JwtRing, token: &str) -> Called<Result<Jwt, JwtError>> {
    let shown = match token.len() {
        0..600 => token.to_owned(),
        length => format!(
            "{}… ({length} bytes)",
            token.chars().take(60).collect::<String>()
        ),
    };
    t.call(format!("open_jwt(ring, {shown:?})"), || {
        open_jwt(ring, token)
    })
}

fn read(t: &Test, json: &str) -> Called<Result<Header, JwtError>> {
    t.call(format!("read_header of {json}"), || {
        read_header(&encode(json.as_bytes()))
    })
}

fn jwt(claims: &Json) -> Jwt {
    Jwt {
        typ: Some("at+jwt".to_owned()),
        claims: object(claims),
    }
}

/// Refused as no token of the ring's, whichever part was looked at first.
fn is_refused(result: &Result<Jwt, JwtError>) -> bool {
    result.is_err()
}

#[test]
fn three_parts() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A token has three parts, and what has more or fewer isn't taken apart any further",
        "RFC 7515, section 7.1; CVE-2022-39227, CVE-2025-30204"
    )
    .test(async |t| {
        for (token, parts) in [
            ("a.b.c", ["a.b", "a", "b", "c"]),
            ("..", [".", "", "", ""]),
            ("a..", ["a.", "a", "", ""]),
            (".b.", [".b", "", "b", ""]),
            ("..c", [".", "", "", "c"]),
            (
                "head.claims.sign",
                ["head.claims", "head", "claims", "sign"],
            ),
        ] {
            let split = t.call(format!("split_jwt({token:?})"), || split_jwt(token));
            split
                .map(|parts| parts.map(|it| [it.signed, it.header, it.claims, it.signature]))
                .gives(Ok::<_, JwtError>(parts));
        }
        let good = good("alice");
        let json = format!("{{\"payload\":\"{good}\",\"signatures\":[]}}");
        let mut others: Vec<String> = [
            "", "a", ".", "a.b", "a.b.c.d", "...", "....", "a.b.c.", ".a.b.c",
        ]
        .map(str::to_owned)
        .to_vec();
        // The forms of an encrypted token, and of one that is JSON.
        others.extend([
            format!("{good}.x.y"),
            format!("{good}."),
            format!(".{good}"),
        ]);
        others.push(".".repeat(LONGEST_TOKEN));
        others.push(json.replace('.', ""));
        for token in others {
            let shown: String = token.chars().take(80).collect();
            let split = t.call(format!("split_jwt({shown:?})"), || {
                split_jwt(&token).map(|parts| parts.signature.len())
            });
            split.gives(Err(JwtError::Parts));
            open(&t, &one(), &token).gives(Err(JwtError::Parts));
        }
        let long = |length: usize| format!("a.{}.c", "b".repeat(length - 4));
        for (length, expected) in [
            (LONGEST_TOKEN - 1, Ok(1)),
            (LONGEST_TOKEN, Ok(1)),
            (LONGEST_TOKEN + 1, Err(JwtError::TooLong)),
            (100_000, Err(JwtError::TooLong)),
        ] {
            let token = long(length);
            t.call(
                format!("split_jwt of {length} bytes, as the signature's length,"),
                || split_jwt(&token).map(|parts| parts.signature.len()),
            )
            .gives(expected);
        }
        open(&t, &one(), &".".repeat(100_000)).gives(Err(JwtError::TooLong));
        // Bytes count, and each of these letters has two.
        let letters = "\u{e9}".repeat(1000);
        for token in [letters.repeat(3), format!("{letters}.{letters}.{letters}")] {
            t.call(
                "split_jwt of 3,000 letters of two bytes, as the signature's length,",
                || split_jwt(&token).map(|parts| parts.signature.len()),
            )
            .gives(Err(JwtError::TooLong));
            open(&t, &one(), &token).gives(Err(JwtError::TooLong));
        }
    });
}

#[test]
fn the_header_is_read_strictly() {
    claim!(
        STEP.invariants(&[3, 4]),
        "A header is a JSON object with an alg, in which no name stands twice, and nothing that has to be understood",
        "RFC 7515, sections 4 and 4.1.11; CVE-2026-32597"
    )
    .test(async |t| {
        let text = |text: &str| Some(text.to_owned());
        let header = |alg: &str, kid: Option<&str>, typ: Option<&str>| {
            let (alg, kid, typ) = (alg.to_owned(), kid.and_then(text), typ.and_then(text));
            Ok(Header { alg, kid, typ })
        };
        for (json, expected) in [
            ("{\"alg\":\"HS256\"}", header("HS256", None, None)),
            ("{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}", header("HS256", None, Some("JWT"))),
            ("{\"kid\":\"1\",\"alg\":\"none\",\"typ\":\"\"}", header("none", Some("1"), Some(""))),
            // What the header brings along isn't believed, and so isn't read.
            ("{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}", header("RS256", None, None)),
            (
                "{\"alg\":\"RS256\",\"jku\":\"https://mallory.example\",\"x5u\":7,\"x5c\":[]}",
                header("RS256", None, None),
            ),
            ("{\"alg\":\"\",\"b64\":false,\"cty\":\"JWT\",\"zip\":\"DEF\"}", header("", None, None)),
        ] {
            read(&t, json).gives(expected);
        }
        for json in [
            "", "null", "7", "\"HS256\"", "[]", "[{\"alg\":\"HS256\"}]", "{}", "{\"alg\":null}",
            "{\"alg\":7}", "{\"alg\":[\"HS256\"]}", "{\"Alg\":\"HS256\"}", "{\"alg\":\"HS256\"",
            "{\"alg\":\"HS256\"}x", "{\"alg\":\"HS256\"}{}", "{alg:\"HS256\"}", "{'alg':'HS256'}",
            "{\"alg\":\"none\",\"alg\":\"HS256\"}", "{\"alg\":\"HS256\",\"alg\":\"HS256\"}",
            "{\"alg\":\"HS256\",\"\\u0061lg\":\"none\"}",
            "{\"alg\":\"HS256\",\"kid\":\"1\",\"kid\":\"2\"}",
            "{\"alg\":\"HS256\",\"x\":{\"a\":1,\"a\":2}}", "{\"alg\":\"HS256\",}",
        ] {
            read(&t, json).gives(Err(JwtError::Header));
        }
        read(&t, &format!("{{\"alg\":\"HS256\",\"x\":{}}}", "[".repeat(3000)))
            .gives(Err(JwtError::Header));
        for name in ["kid", "typ"] {
            for value in ["7", "null", "[\"a\"]", "{}", "true"] {
                read(&t, &format!("{{\"alg\":\"HS256\",\"{name}\":{value}}}"))
                    .gives(Err(JwtError::Malformed(name)));
            }
        }
        for value in ["[\"exp\"]", "[]", "[\"b64\"]", "null", "\"exp\"", "{}", "false"] {
            read(&t, &format!("{{\"alg\":\"HS256\",\"crit\":{value}}}"))
                .gives(Err(JwtError::Critical));
        }
        for (text, error) in [
            ("!", JwtError::NotBase64),
            ("e30=", JwtError::NotBase64),
            ("e31", JwtError::NotCanonical),
            ("e3 0", JwtError::NotBase64),
        ] {
            t.call(format!("read_header({text:?})"), || read_header(text))
                .gives(Err(error));
        }
    });
}

#[test]
fn a_key_by_its_id() {
    claim!(
        STEP.invariant(5),
        "A key is found by its very ID; without an ID, only where there is no choice",
        "RFC 8725, section 3.10"
    )
    .test(async |t| {
        let find = |ring: &JwtRing, id: Option<&str>| {
            t.call(format!("ring.find({id:?}), as what it is for,"), || {
                ring.find(id).map(|key| key.algorithm())
            })
        };
        let missing = [
            "",
            "2026",
            "2026-1",
            "2026-10 ",
            " 2026-10",
            "2026-10.pem",
            "2026-12",
            "./2026-10",
            "keys/2026-10",
            "../dev/null",
            "..",
            "/etc/passwd",
            "' OR 1=1 --",
            "2026-1\u{661}",
            "default",
            "2026-11.PEM",
            "*",
        ];
        for ring in [one(), both()] {
            find(&ring, Some(HMAC_ID)).gives(Ok("HS256"));
            for id in missing {
                find(&ring, Some(id)).gives(Err(JwtError::Key));
            }
        }
        find(&both(), Some(RSA_ID)).gives(Ok("RS256"));
        find(&one(), Some(RSA_ID)).gives(Err(JwtError::Key));
        find(&one(), None).gives(Ok("HS256"));
        find(&tokens::ring_of(vec![rsa_key()]), None).gives(Ok("RS256"));
        find(&both(), None).gives(Err(JwtError::Key));
        let empty = tokens::ring_of(vec![hmac_key("", SECRET), rsa_key()]);
        find(&empty, Some("")).gives(Ok("HS256"));
        find(&empty, None).gives(Err(JwtError::Key));
        // What is given with the step: short secrets and short public keys are none.
        t.see(
            "a secret of 31 bytes",
            JwtKey::hs256("a", &SECRET[..31]).map(drop),
        )
        .is(Err(JwtKeyError::TooShort { bytes: 31 }));
        t.see(
            "a public key of 1024 bits",
            JwtKey::rs256("a", SHORT_PEM).map(drop),
        )
        .is(Err(JwtKeyError::NotAPublicKey));
        let twice = JwtRing::new(vec![
            hmac_key("a", SECRET),
            hmac_key("a", A1_KEY.as_bytes()),
        ]);
        t.see("two keys with one ID", twice.map(drop))
            .is(Err(JwtKeyError::SameId { id: "a".to_owned() }));
        t.see("no key", JwtRing::new(Vec::new()).map(drop))
            .is(Err(JwtKeyError::Empty));
        for (error, says) in [
            (
                JwtKeyError::TooShort { bytes: 31 },
                "the secret has 31 bytes, and 32 is the least",
            ),
            (
                JwtKeyError::NotAPublicKey,
                "that is no RSA public key of 2048 bits in PEM",
            ),
            (JwtKeyError::Empty, "a ring needs a key"),
            (
                JwtKeyError::SameId { id: "a".to_owned() },
                "two keys are called a",
            ),
        ] {
            t.see(format!("what {error:?} says"), error.to_string())
                .is(says.to_owned());
        }
        let shown = format!("{:?}", tokens::ring_of(vec![hmac_key("z", &[b'Z'; 40])]));
        t.see("format!(\"{:?}\") of a ring of 40 times `Z`", shown)
            .must("ID and algorithm, and nothing of the key", |it| {
                it.contains("JwtKey(z, HS256, \u{2026})")
                    && !it.contains("ZZ")
                    && !it.contains("90, 90")
            });
        let just = JwtKey::hs256("a", &SECRET[..32]).map(drop);
        t.see("a secret of 32 bytes", just).is(Ok(()));
    });
}

#[test]
fn good_tokens_open() {
    claim!(
        STEP.invariants(&[5, 6, 9]),
        "A token opens by the key that it names, with whatever claims it has, and a second time as well",
        "RFC 7515, appendix A.1 and A.2"
    )
    .test(async |t| {
        for _ in 0..2 {
            for ring in [one(), both()] {
                open(&t, &ring, &good("alice")).gives(Ok(jwt(&claims("alice"))));
            }
            open(&t, &both(), RSA_TOKEN).gives(Ok(jwt(&claims("mallory"))));
            for json in [json!({}), json!({"exp": 0}), json!({"a": {"b": [1, -2, 0.5, null, true]}})] {
                let token = signed(SECRET, &header(), &json);
                open(&t, &one(), &token).gives(Ok(jwt(&json)));
            }
            // Without an ID, where there is one key.
            let token = signed(SECRET, &json!({"alg": "HS256"}), &claims("alice"));
            let bare = Jwt {
                typ: None,
                ..jwt(&claims("alice"))
            };
            open(&t, &one(), &token).gives(Ok(bare));
            open(&t, &both(), &token).gives(Err(JwtError::Key));
        }
        // An empty ID is one, too.
        let header = json!({"alg": "HS256", "typ": "at+jwt", "kid": ""});
        let token = signed(SECRET, &header, &claims("alice"));
        open(&t, &one(), &token).gives(Err(JwtError::Key));
        let empty = tokens::ring_of(vec![hmac_key("", SECRET), rsa_key()]);
        open(&t, &empty, &token).gives(Ok(jwt(&claims("alice"))));
        let a1 = decode(A1_KEY).unwrap_or_default();
        let a1 = tokens::ring_of(vec![hmac_key("a1", &a1)]);
        let json = json!({"iss": "joe", "exp": A1_END, "http://example.com/is_root": true});
        let typ = Some("JWT".to_owned());
        let claims = object(&json);
        open(&t, &a1, A1).gives(Ok(Jwt { typ, claims }));
    });
}

/// A DER element.
fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let length = match length {
        0..0x80 => vec![length as u8],
        0x80..0x100 => vec![0x81, length as u8],
        _ => vec![0x82, (length >> 8) as u8, length as u8],
    };
    [&[tag][..], &length, content].concat()
}

#[test]
fn the_standards_rsa_case() {
    claim!(
        STEP.invariant(9),
        "A public key opens what its private half signed, and neither another text nor another signature",
        "RFC 7515, appendix A.2; RFC 8017, section 8.2.2"
    )
    .test(async |t| {
        let key = PublicKey::new(&decode(A2_MODULUS).unwrap_or_default(), &[1, 0, 1]);
        let Some(key) = key else {
            unreachable!("a key of 2048 bits")
        };
        let parts = t.call("split_jwt of the case's token", || split_jwt(A2)).value();
        let Ok(parts) = parts else {
            return t.see("split_jwt of the case's token", parts).must("Ok", Result::is_ok);
        };
        let signature = decode(parts.signature).unwrap_or_default();
        let fits = |signed: &str, signature: &[u8]| key.fits(signed.as_bytes(), signature);
        t.see("whether the signature fits", fits(parts.signed, &signature)).is(true);
        for place in [0, 1, 127, 128, 255] {
            let mut other = signature.clone();
            other[place] ^= 1;
            t.see("whether one with another bit fits", fits(parts.signed, &other)).is(false);
        }
        let zero = [&[0][..], &signature].concat();
        for other in [&signature[..255], &signature[1..], &zero, b"", &[0; 256], &[255; 256]] {
            t.see("whether another signature fits", fits(parts.signed, other)).is(false);
        }
        t.see("whether it fits another text", fits("a.b", &signature)).is(false);
        // The same key in DER, and what is no such key.
        let pem = |der: &[u8]| {
            let text = STANDARD.encode(der);
            format!("-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n")
        };
        let der = |modulus: &[u8], exponent: &[u8]| {
            let number = |bytes: &[u8]| tagged(0x02, &[&[0], bytes].concat());
            let numbers = tagged(0x30, &[number(modulus), number(exponent)].concat());
            let name = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\0";
            let bits = tagged(0x03, &[&[0][..], &numbers].concat());
            tagged(0x30, &[tagged(0x30, name), bits].concat())
        };
        let modulus = decode(A2_MODULUS).unwrap_or_default();
        let good = der(&modulus, &[1, 0, 1]);
        t.see("the key from PEM", PublicKey::from_pem(&pem(&good)))
            .is(Some(key));
        // Nine bytes of the key's own name, and the tags and lengths around: each counts.
        for place in (0..32).chain([good.len() - 6, good.len() - 5]) {
            for bit in [1, 0x20, 0x80] {
                let mut other = good.clone();
                other[place] ^= bit;
                t.see(
                    format!("a public key with another bit in byte {place}"),
                    PublicKey::from_pem(&pem(&other)),
                )
                .is(None);
            }
        }
        for length in 0..good.len() {
            t.see("a part of a public key", PublicKey::from_pem(&pem(&good[..length])))
                .is(None);
        }
        for strange in [
            pem(&[&good[..], &[0]].concat()),
            pem(&good).replace("PUBLIC", "PRIVATE"),
            pem(&good).replace("-----END", "END"),
            pem(&good).replace("M", "*"),
            pem(&der(&modulus[..255], &[1, 0, 1])),
            pem(&der(&[&modulus[..255], &[2]].concat(), &[1, 0, 1])),
            pem(&der(&modulus, &[1])),
            pem(&der(&modulus, &[1, 0, 0])),
            PEM.replace("-----BEGIN PUBLIC KEY-----", ""),
            String::new(),
        ] {
            t.see(format!("a key of {strange:?}"), PublicKey::from_pem(&strange))
                .is(None);
        }
        let three = PublicKey::from_pem(&pem(&der(&modulus, &[3])));
        t.see("whether 3 is an exponent", three.is_some()).is(true);
    });
}

#[test]
fn the_key_says_the_algorithm() {
    claim!(
        STEP.invariants(&[5, 7]),
        "The alg is compared with the one that the key is for, letter by letter, and nothing else is tried",
        "RFC 8725, section 3.1; CVE-2015-9235, CVE-2022-23540"
    )
    .test(async |t| {
        let head = |alg: &str, kid: &str| json!({"alg": alg, "typ": "at+jwt", "kid": kid});
        let algorithms = [
            "none", "None", "NONE", "nOnE", "", "hs256", "Hs256", "HS256 ", " HS256", "HS384",
            "HS512", "HS1", "ES256", "PS256", "RSA", "dir", "A256GCM", "HS256\0", "RS256\u{200b}",
        ];
        for alg in algorithms.into_iter().chain(["RS256"]) {
            let header = head(alg, HMAC_ID);
            for token in [
                signed(SECRET, &header, &claims("admin")),
                unsigned(&header, &claims("admin")),
            ] {
                open(&t, &both(), &token).gives(Err(JwtError::Algorithm));
                open(&t, &one(), &token).gives(Err(JwtError::Algorithm));
            }
        }
        for alg in algorithms.into_iter().chain(["HS256"]) {
            let header = head(alg, RSA_ID);
            for secret in [PEM.as_bytes(), PEM.trim().as_bytes(), SECRET, b""] {
                let token = signed(secret, &header, &claims("admin"));
                open(&t, &both(), &token).gives(Err(JwtError::Algorithm));
                open(&t, &tokens::ring_of(vec![rsa_key()]), &token)
                    .gives(Err(JwtError::Algorithm));
            }
        }
        // The right one, and no signature.
        for header in [head("HS256", HMAC_ID), head("RS256", RSA_ID)] {
            open(&t, &both(), &unsigned(&header, &claims("admin"))).gives(Err(JwtError::Signature));
        }
        // Key and algorithm come first, also where the signature can't be decoded.
        for (header, error) in [
            (head("HS256", "2026-12"), JwtError::Key),
            (head("none", HMAC_ID), JwtError::Algorithm),
            (head("HS256", RSA_ID), JwtError::Algorithm),
        ] {
            for signature in ["!", "e31", "e30="] {
                let token = unsigned(&header, &claims("admin")) + signature;
                open(&t, &both(), &token).gives(Err(error));
            }
        }
        // A good signature by the other key.
        let token = signed(SECRET, &head("RS256", RSA_ID), &claims("admin"));
        open(&t, &both(), &token).gives(Err(JwtError::Signature));
        let (signed, _) = RSA_TOKEN.rsplit_once('.').unwrap_or_default();
        let zeros = encode(&[0; 256]);
        open(&t, &both(), &format!("{signed}.{zeros}")).gives(Err(JwtError::Signature));
    });
}

#[test]
fn nothing_is_read_before_the_signature() {
    claim!(
        STEP.invariants(&[8, 10]),
        "Where the signature doesn't fit, that is the error, whatever the claims are",
        "RFC 7515, section 5.2; CWE-347"
    )
    .test(async |t| {
        let token = good("alice");
        for other in changed(&token) {
            open(&t, &one(), &other).must("an error", is_refused);
        }
        for other in other_last_letters(&token, 4) {
            open(&t, &one(), &other).gives(Err(JwtError::NotCanonical));
        }
        open(&t, &one(), &format!("{token}=")).gives(Err(JwtError::NotBase64));
        let (signed, letters) = token.rsplit_once('.').unwrap_or_default();
        let signature = decode(letters).unwrap_or_default();
        for place in 0..signature.len() {
            let mut other = signature.clone();
            other[place] ^= 0x80;
            for other in [&other[..], &signature[..place]] {
                open(&t, &one(), &format!("{signed}.{}", encode(other)))
                    .gives(Err(JwtError::Signature));
            }
        }
        // Another secret's, with claims that can't be read.
        for claims in [&b"{}"[..], b"", b"[]", b"\xff", b"{\"a\":1,\"a\":2}"] {
            let header = header().to_string();
            let token = signed_bytes(b"another secret", header.as_bytes(), claims);
            open(&t, &one(), &token).gives(Err(JwtError::Signature));
        }
        for claims in ["!", "e31", "e30="] {
            let header = encode(header().to_string().as_bytes());
            let token = format!("{header}.{claims}.{letters}");
            open(&t, &one(), &token).gives(Err(JwtError::Signature));
        }
        // Claims and header that are good, of two tokens.
        let other = good("bob");
        let (_, theirs) = other.rsplit_once('.').unwrap_or_default();
        open(&t, &one(), &format!("{signed}.{theirs}")).gives(Err(JwtError::Signature));
    });
}

#[test]
fn what_fits_may_make_no_sense() {
    claim!(
        STEP.invariant(11),
        "Where the signature fits, claims that aren't a JSON object are an error, and names that stand twice",
        "RFC 7519, section 4"
    )
    .test(async |t| {
        let header = header().to_string();
        for claims in [
            "", "null", "7", "[]", "\"alice\"", "{", "{}x", "{\"a\":1,\"a\":1}",
            "{\"a\":[{\"b\":1,\"b\":2}]}", "{\"exp\":1,\"\\u0065xp\":2}", "{\"a\":NaN}",
        ] {
            let token = signed_bytes(SECRET, header.as_bytes(), claims.as_bytes());
            open(&t, &one(), &token).gives(Err(JwtError::Claims));
        }
        let token = signed_bytes(SECRET, header.as_bytes(), b"{\"a\":\"\xff\"}");
        open(&t, &one(), &token).gives(Err(JwtError::Claims));
        for (claims, error) in [
            ("!", JwtError::NotBase64),
            ("e31", JwtError::NotCanonical),
            ("e30=", JwtError::NotBase64),
        ] {
            let signed = format!("{}.{claims}", encode(header.as_bytes()));
            let signature = signed_cookies::hmac_sha256(SECRET, signed.as_bytes());
            let token = format!("{signed}.{}", encode(&signature));
            open(&t, &one(), &token).gives(Err(error));
        }
    });
}

#[test]
fn mallorys_tokens() {
    claim!(
        STEP.invariants(&[5, 7]),
        "Each of Mallory's tokens is taken by a verifier that believes the header, and by the ring none is",
        "RFC 8725, sections 2.1 and 3.10"
    )
    .test(async |t| {
        let (naive, ring) = (naive(), both());
        let mut table = format!("{:<28}{:<9}yours", "", "naive");
        for (name, token) in forged() {
            let naive = naive.open(&token).map_or("refused", |_| "ADMIN");
            let yours = open(&t, &ring, &token).value();
            t.see(format!("your verdict on {name:?}"), yours.clone())
                .must("an error", is_refused);
            let yours = yours.map_or_else(|error| format!("{error:?}"), |_| "ADMIN".to_owned());
            table += &format!("\n{name:<28}{naive:<9}{yours}");
        }
        t.matches_snapshot_of(&table);
    });
}
