//! Write `time_claim`, `check_times`, `check_audience` and `Expected::check`: what a token claims, and when.

use harness::{Called, Request, Step, Test, claim};
use key_rotation::{
    Expected, FlaskRing, Jwt, JwtError, Ring, api, check_audience, check_times, jwt_report,
    named_key, open_jwt, time_claim,
};
use serde_json::{Value as Json, json};
use signed_cookies::{decode, encode};

use crate::common::{self, *};
use crate::step_6::seal_key;
use crate::tokens::{self, *};

const STEP: Step = CHAPTER.step(10, "Check the claims");

/// How many seconds ahead `exp` may be in these tests.
const HOUR: u64 = 3600;

fn time(t: &Test, claims: &Json) -> Called<Result<Option<u64>, JwtError>> {
    let object = object(claims);
    t.call(format!("time_claim({claims}, \"exp\")"), || {
        time_claim(&object, "exp")
    })
}

fn times(t: &Test, claims: &Json, now: u64) -> Called<Result<(), JwtError>> {
    let object = object(claims);
    t.call(format!("check_times({claims}, {now}, {HOUR})"), || {
        check_times(&object, now, HOUR)
    })
}

fn audience(t: &Test, claims: &Json) -> Called<Result<(), JwtError>> {
    let object = object(claims);
    t.call(format!("check_audience({claims}, \"shop\")"), || {
        check_audience(&object, "shop")
    })
}

fn check(t: &Test, typ: Option<&str>, claims: &Json) -> Called<Result<String, JwtError>> {
    let jwt = Jwt {
        typ: typ.map(str::to_owned),
        claims: object(claims),
    };
    t.call(
        format!("expected.check of the type {typ:?} and {claims}"),
        || expected().check(&jwt, TUESDAY),
    )
}

/// The claims with an `exp` that is written like this.
fn raw(exp: &str) -> Json {
    serde_json::from_str(&format!("{{\"exp\":{exp}}}")).expect("the tests write JSON")
}

#[test]
fn a_time_is_an_integer() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A time is an integer that a u64 holds; a text, a fraction or a negative number is an error, and no missing claim",
        "RFC 7519, section 2; CVE-2026-25537"
    )
    .test(async |t| {
        for number in [0, 1, TUESDAY, 1 << 53, (1 << 53) + 1, u64::MAX] {
            time(&t, &raw(&number.to_string())).gives(Ok(Some(number)));
        }
        for text in [
            "null", "true", "false", "\"\"", "\"1700000600\"", "\"soon\"", "[]", "[1700000600]", "{}",
            "-1", "-1700000600", "-0.5", "1700000600.5", "1700000600.0", "0.0", "1e300", "1e9",
            "18446744073709551616", "99999999999999999999999", "-9223372036854775809",
        ] {
            time(&t, &raw(text)).gives(Err(JwtError::Malformed("exp")));
        }
        time(&t, &json!({})).gives(Ok(None));
        time(&t, &json!({"EXP": 1, "iat": 2, "nbf": "3"})).gives(Ok(None));
        let all = object(&json!({"exp": 1, "nbf": 2, "iat": 3}));
        for (name, expected) in [("nbf", 2), ("iat", 3)] {
            t.call(format!("time_claim of {name}"), || time_claim(&all, name))
                .gives(Ok(Some(expected)));
        }
    });
}

#[test]
fn exp_is_required() {
    claim!(
        STEP.invariants(&[2, 3, 4]),
        "A token without an exp is refused; with one, it is valid before that second and not in it",
        "RFC 7519, section 4.1.4"
    )
    .test(async |t| {
        times(&t, &json!({}), TUESDAY).gives(Err(JwtError::Missing("exp")));
        times(&t, &json!({"iat": TUESDAY, "nbf": TUESDAY}), TUESDAY)
            .gives(Err(JwtError::Missing("exp")));
        for now in [1, TUESDAY, 1 << 40, u64::MAX - HOUR - 1] {
            for (end, expected) in [
                (now + 1, Ok(())),
                (now + 2, Ok(())),
                (now + HOUR, Ok(())),
                (now, Err(JwtError::Expired)),
                (now - 1, Err(JwtError::Expired)),
                (0, Err(JwtError::Expired)),
                (now + HOUR + 1, Err(JwtError::TooFar)),
                (u64::MAX, Err(JwtError::TooFar)),
            ] {
                times(&t, &json!({"exp": end}), now).gives(expected);
            }
        }
        times(&t, &json!({"exp": u64::MAX}), u64::MAX).gives(Err(JwtError::Expired));
        times(&t, &json!({"exp": u64::MAX}), u64::MAX - 1).gives(Ok(()));
        times(&t, &json!({"exp": 0}), 0).gives(Err(JwtError::Expired));
        for text in [
            "\"1700000600\"",
            "null",
            "1700000600.5",
            "1e300",
            "-1",
            "18446744073709551616",
        ] {
            times(&t, &raw(text), TUESDAY).gives(Err(JwtError::Malformed("exp")));
        }
        let forever = object(&json!({"exp": u64::MAX}));
        t.call("check_times with no limit to exp", || {
            check_times(&forever, 0, u64::MAX)
        })
        .gives(Ok(()));
    });
}

#[test]
fn not_before_its_time() {
    claim!(
        STEP.invariants(&[2, 5, 6]),
        "A token is valid from its nbf on, and not before its iat; it needs neither",
        "RFC 7519, sections 4.1.5 and 4.1.6"
    )
    .test(async |t| {
        let end = TUESDAY + 600;
        for (name, error) in [("nbf", JwtError::NotYet), ("iat", JwtError::Future)] {
            for (start, expected) in [
                (0, Ok(())),
                (TUESDAY - 1, Ok(())),
                (TUESDAY, Ok(())),
                (TUESDAY + 1, Err(error)),
                (TUESDAY + 599, Err(error)),
                (TUESDAY + 700, Err(error)),
                (u64::MAX, Err(error)),
            ] {
                times(&t, &json!({"exp": end, name: start}), TUESDAY).gives(expected);
            }
            for strange in [
                json!("1"),
                json!(null),
                json!(-1),
                json!(1.5),
                json!([1]),
                json!(true),
            ] {
                times(&t, &json!({"exp": end, name: strange}), TUESDAY)
                    .gives(Err(JwtError::Malformed(name)));
            }
        }
        times(
            &t,
            &json!({"exp": end, "nbf": TUESDAY, "iat": TUESDAY}),
            TUESDAY,
        )
        .gives(Ok(()));
        for claims in [
            json!({"exp": end, "nbf": TUESDAY - 5, "iat": TUESDAY + 1}),
            json!({"exp": end, "nbf": TUESDAY + 1, "iat": TUESDAY - 5}),
        ] {
            times(&t, &claims, TUESDAY).must("an error", Result::is_err);
        }
    });
}

#[test]
fn for_our_server() {
    claim!(
        STEP.invariant(7),
        "The aud is our name or a list with it; a part of it, a longer one, or none at all is refused",
        "RFC 7519, section 4.1.3; CVE-2020-26160"
    )
    .test(async |t| {
        for (aud, expected) in [
            (json!("shop"), Ok(())),
            (json!(["shop"]), Ok(())),
            (json!(["bank", "shop"]), Ok(())),
            (json!(["shop", "bank", "shop"]), Ok(())),
            (json!("bank"), Err(JwtError::Audience)),
            (json!(""), Err(JwtError::Audience)),
            (json!("sho"), Err(JwtError::Audience)),
            (json!("shops"), Err(JwtError::Audience)),
            (json!("Shop"), Err(JwtError::Audience)),
            (json!(" shop"), Err(JwtError::Audience)),
            (json!("bank shop"), Err(JwtError::Audience)),
            (json!("bank,shop"), Err(JwtError::Audience)),
            (json!([]), Err(JwtError::Audience)),
            (json!(["bank"]), Err(JwtError::Audience)),
            (json!(["sho", "p"]), Err(JwtError::Audience)),
            (json!(["shops", ""]), Err(JwtError::Audience)),
            (json!(null), Err(JwtError::Malformed("aud"))),
            (json!(7), Err(JwtError::Malformed("aud"))),
            (json!({"shop": true}), Err(JwtError::Malformed("aud"))),
            (json!([["shop"]]), Err(JwtError::Malformed("aud"))),
            (json!(["shop", 7]), Err(JwtError::Malformed("aud"))),
            (json!([null, "shop"]), Err(JwtError::Malformed("aud"))),
        ] {
            audience(&t, &json!({"aud": aud})).gives(expected);
        }
        audience(&t, &json!({})).gives(Err(JwtError::Missing("aud")));
        audience(&t, &json!({"Aud": "shop", "iss": "shop"})).gives(Err(JwtError::Missing("aud")));
    });
}

#[test]
fn from_whom_and_for_what() {
    claim!(
        STEP.invariants(&[7, 8, 9, 10]),
        "Issuer and type are the expected ones, the subject is a text, and what it gives is the subject",
        "RFC 8725, sections 3.8 and 3.11; CVE-2024-53861"
    )
    .test(async |t| {
        let typ = Some("at+jwt");
        for user in ["alice", "", "a.b", "\u{e9}"] {
            check(&t, typ, &claims(user)).gives(Ok(user.to_owned()));
        }
        for issuer in [
            "", "https://login.exampl", "https://login.example/", "https://login.example.com",
            "HTTPS://login.example", "login.example", " https://login.example",
        ] {
            check(&t, typ, &with("iss", issuer)).gives(Err(JwtError::Issuer));
        }
        for name in ["iss", "sub", "aud", "exp"] {
            check(&t, typ, &without(name)).gives(Err(JwtError::Missing(name)));
        }
        for strange in [json!(7), json!(null), json!(["https://login.example"]), json!({})] {
            check(&t, typ, &with("iss", strange.clone())).gives(Err(JwtError::Malformed("iss")));
            check(&t, typ, &with("sub", strange)).gives(Err(JwtError::Malformed("sub")));
        }
        for typ in ["at+jwt", "AT+JWT", "At+Jwt", "application/at+jwt", "Application/AT+jwt"] {
            check(&t, Some(typ), &claims("alice")).gives(Ok("alice".to_owned()));
        }
        for typ in [
            "", "JWT", "reset+jwt", "at+jw", "at+jwts", "at jwt", "application/", "text/at+jwt",
            "application/application/at+jwt", "applicatiox/at+jwt", "\u{e9}at+jwt", "applicatio\u{e9}/at+jwt",
        ] {
            check(&t, Some(typ), &claims("alice")).gives(Err(JwtError::Type));
        }
        check(&t, None, &claims("alice")).gives(Err(JwtError::Missing("typ")));
        for (claims, error) in [
            (with("aud", "bank"), JwtError::Audience),
            (with("aud", 7), JwtError::Malformed("aud")),
            (with("exp", TUESDAY), JwtError::Expired),
            (with("exp", TUESDAY + 3601), JwtError::TooFar),
            (with("exp", "later"), JwtError::Malformed("exp")),
            (with("nbf", TUESDAY + 1), JwtError::NotYet),
            (with("iat", TUESDAY + 1), JwtError::Future),
        ] {
            check(&t, typ, &claims).gives(Err(error));
        }
        for (error, says) in [
            (JwtError::TooLong, "it is longer than any token of ours"),
            (JwtError::Parts, "it hasn't three parts"),
            (JwtError::NotBase64, "a part isn't base64url"),
            (JwtError::NotCanonical, "a part isn't the one base64url text for its bytes"),
            (JwtError::Header, "the header isn't a JSON object with an alg"),
            (JwtError::Key, "the kid names no key of ours"),
            (JwtError::Algorithm, "the alg isn't the one that the key is for"),
            (JwtError::Critical, "the header has a crit"),
            (JwtError::Signature, "the signature doesn't fit"),
            (JwtError::Claims, "the claims aren't a JSON object"),
            (JwtError::Missing("exp"), "exp is missing"),
            (JwtError::Malformed("aud"), "aud is of another type"),
            (JwtError::Expired, "it has expired"),
            (JwtError::TooFar, "its end is too far ahead"),
            (JwtError::NotYet, "it isn't valid yet"),
            (JwtError::Future, "it was made at a time that is still to come"),
            (JwtError::Issuer, "it is another issuer's"),
            (JwtError::Audience, "it is for others"),
            (JwtError::Type, "it is for another purpose"),
        ] {
            t.see(format!("what {error:?} says"), error.to_string())
                .is(says.to_owned());
        }
        // What the server expects is its own affair.
        let other = Expected {
            issuer: "joe".to_owned(),
            audience: "".to_owned(),
            typ: "JWT".to_owned(),
            longest: 1,
        };
        let jwt = Jwt {
            typ: Some("jwt".to_owned()),
            claims: object(&json!({"iss": "joe", "aud": [""], "sub": "me", "exp": 8})),
        };
        for (now, expected) in [
            (7, Ok("me".to_owned())),
            (6, Err(JwtError::TooFar)),
            (8, Err(JwtError::Expired)),
        ] {
            t.call(format!("{other:?}.check at {now}"), || other.check(&jwt, now))
                .gives(expected);
        }
        // An empty name is a name, and not any that comes.
        for (claims, error) in [
            (json!({"iss": "joe", "sub": "me", "exp": 8}), JwtError::Missing("aud")),
            (json!({"iss": "joe", "aud": "shop", "sub": "me", "exp": 8}), JwtError::Audience),
        ] {
            let jwt = Jwt {
                typ: Some("jwt".to_owned()),
                claims: object(&claims),
            };
            t.call(format!("{other:?}.check of {claims}"), || other.check(&jwt, 7))
                .gives(Err(error));
        }
    });
}

#[test]
fn the_standards_token_has_expired() {
    claim!(
        STEP.invariants(&[4]),
        "The standard's own token opens, and is over since the 22nd of March 2011 at 18:43:00",
        "RFC 7515, appendix A.1"
    )
    .test(async |t| {
        let secret = decode(A1_KEY).unwrap_or_default();
        let ring = tokens::ring_of(vec![hmac_key("a1", &secret)]);
        let jwt = t
            .call("open_jwt of the standard's token", || open_jwt(&ring, A1))
            .value();
        let claims = jwt.map(|jwt| jwt.claims).unwrap_or_default();
        for (now, expected) in [
            (TUESDAY, Err(JwtError::Expired)),
            (A1_END, Err(JwtError::Expired)),
            (A1_END - 1, Ok(())),
        ] {
            t.call(format!("check_times of its claims at {now}"), || {
                check_times(&claims, now, HOUR)
            })
            .gives(expected);
        }
    });
}

#[test]
fn what_a_verifier_refuses() {
    claim!(
        STEP.invariants(&[1, 2, 3, 4, 5, 6, 7, 8, 9]),
        "Each mistake in a token is seen, and the verifier that believes the header sees few of them",
        "RFC 8725, section 3"
    )
    .test(async |t| {
        let (naive, ring, expected) = (naive(), both(), expected());
        let token = |claims: &Json| signed(SECRET, &header(), claims);
        let typed = |typ: &str| signed(SECRET, &json!({"alg": "HS256", "typ": typ, "kid": HMAC_ID}), &claims("alice"));
        let with_header = |name: &str, value: Json| {
            let mut header = header();
            header[name] = value;
            signed(SECRET, &header, &claims("alice"))
        };
        let twice = br#"{"alg":"none","alg":"HS256","typ":"at+jwt","kid":"2026-10"}"#;
        let mut cases = vec![
            ("a good one", good("alice")),
            ("one by the public key", RSA_TOKEN.to_owned()),
        ];
        cases.extend(forged());
        cases.extend([
            ("alg twice", signed_bytes(SECRET, twice, claims("alice").to_string().as_bytes())),
            ("an unknown crit", with_header("crit", json!(["exp"]))),
            ("a = after the signature", good("alice") + "="),
            ("no exp", token(&without("exp"))),
            ("exp a text", token(&with("exp", "1700000600"))),
            ("exp negative", token(&with("exp", -1))),
            ("exp a fraction", token(&with("exp", 1_700_000_600.5))),
            ("exp 1e300", token(&with("exp", 1e300))),
            ("exp now", token(&with("exp", TUESDAY))),
            ("exp in a year", token(&with("exp", TUESDAY + 365 * DAY))),
            ("nbf in a minute", token(&with("nbf", TUESDAY + 60))),
            ("iat in a minute", token(&with("iat", TUESDAY + 60))),
            ("another issuer", token(&with("iss", "https://login.example.evil"))),
            ("no aud", token(&without("aud"))),
            ("for another server", token(&with("aud", "bank"))),
            ("a token to reset a password", typed("reset+jwt")),
        ]);
        let mut table = format!("{:<28}{:<9}yours", "", "naive");
        for (name, token) in cases {
            let yours = t.call(format!("open_jwt and check of the token {name:?}"), || {
                let jwt = open_jwt(&ring, &token)?;
                expected.check(&jwt, TUESDAY)
            });
            let yours = yours.value();
            let is_good = name == "a good one" || name == "one by the public key";
            t.see(format!("whether the token {name:?} is taken"), yours.is_ok()).is(is_good);
            let naive = if naive.takes(&token, TUESDAY) { "takes" } else { "refuses" };
            let yours = yours.map_or_else(|error| format!("{error:?}"), |user| format!("takes: {user}"));
            table += &format!("\n{name:<28}{naive:<9}{yours}");
        }
        t.matches_snapshot_of(&table);
    });
}

#[test]
fn orders_by_token() {
    claim!(
        STEP.invariants(&[4, 8, 10]),
        "The server that believes the header shows Mallory the admin's orders, and the other one says no to all that is wrong",
        "RFC 6750, section 3.1; CWE-209"
    )
    .test(async |t| {
        let site = |now| t.serve(api(both(), expected(), naive(), now));
        let today = site(|| TUESDAY);
        let later = site(|| TUESDAY + 600);
        let forged = signed(
            PEM.as_bytes(),
            &json!({"alg": "HS256", "typ": "at+jwt", "kid": RSA_ID}),
            &claims("admin"),
        );
        let own = RSA_TOKEN;
        name_token(&t, own, "her token");
        name_token(&t, &forged, "the forged one");
        let bearer = |path: &str, token: &str| {
            Request::get(path).header("authorization", format!("Bearer {token}"))
        };
        let mallory = t.browser("mallory", &today);
        mallory.send(bearer("/orders", own)).await;
        mallory.send(bearer("/naive/orders", &forged)).await;
        mallory.send(bearer("/orders", &forged)).await;
        let mallory = t.browser("mallory, ten minutes later", &later);
        mallory.send(bearer("/orders", own)).await;
        t.matches_snapshot();
        // Beside the transcript: no token, two, and another scheme.
        let mallory = t.browser("mallory", &today);
        for request in [
            Request::get("/orders"),
            bearer("/orders", own).header("authorization", format!("Bearer {own}")),
            Request::get("/orders").header("authorization", format!("Basic {own}")),
            Request::get("/orders").header("authorization", own),
            Request::get(&format!("/orders?access_token={own}")),
        ] {
            let reply = mallory.send(request).await;
            t.see("the status", reply.status).is(401);
        }
        let late = t.browser("mallory", &later).send(bearer("/naive/orders", &forged)).await;
        t.see("what the naive one says of a token that has expired", late.status)
            .is(401);
    });
}

#[test]
fn what_a_token_says() {
    claim!(
        STEP.invariants(&[3, 4]),
        "The command `jwt` shows header and claims, and the first check that a token fails",
        "CWE-778"
    )
    .test(async |t| {
        let ring = one();
        let report = |token: &str, now: u64| {
            t.call(format!("jwt_report({token:?}, ring, {now})"), || {
                jwt_report(token, Some(&ring), now)
            })
        };
        for (token, now, parts, is_fine) in [
            (
                good("alice"),
                TUESDAY,
                [
                    "\"sub\":\"alice\"",
                    "signature: fits",
                    "times: now is between them (exp is",
                ],
                true,
            ),
            (
                good("alice"),
                TUESDAY + 600,
                [
                    "HS256",
                    "signature: fits",
                    "times: it has expired (exp is Tue, 14 Nov 2023 22:23:20 GMT).",
                ],
                false,
            ),
            (
                signed(b"another", &header(), &claims("alice")),
                TUESDAY,
                [
                    "HS256",
                    "signature: the signature doesn't fit.",
                    "times: not checked",
                ],
                false,
            ),
            (
                signed(SECRET, &header(), &without("exp")),
                TUESDAY,
                ["claims: {", "signature: fits", "times: exp is missing."],
                false,
            ),
            (
                good("x").replacen('.', "!.", 1),
                TUESDAY,
                ["header: ", "claims: {", "base64url"],
                false,
            ),
            (
                "a.b".to_owned(),
                TUESDAY,
                ["That is no token", "three", "parts"],
                false,
            ),
        ] {
            report(&token, now).must(&format!("{parts:?}, and {is_fine}"), |(text, fine)| {
                *fine == is_fine && parts.iter().all(|part| text.contains(part))
            });
        }
        t.call("jwt_report without a ring", || {
            jwt_report(&good("alice"), None, TUESDAY)
        })
        .must("the claims, and that nothing is checked", |(text, fine)| {
            !fine && text.contains("not checked. Give the key") && text.contains("alice")
        });
        for (seconds, says) in [
            (DAY, "now is between them"),
            (DAY + 1, "its end is too far ahead"),
        ] {
            let token = signed(SECRET, &header(), &with("exp", TUESDAY + seconds));
            report(&format!(" {token}\n"), TUESDAY).must(says, |(text, _)| text.contains(says));
        }
        for (token, id) in [
            (good("alice"), Some(HMAC_ID.to_owned())),
            (format!(" {RSA_TOKEN}\n"), Some(RSA_ID.to_owned())),
            (A1.to_owned(), None),
            ("a.b".to_owned(), None),
        ] {
            t.call(format!("named_key({token:?})"), || named_key(&token))
                .gives(id);
        }
    });
}

#[test]
fn what_each_costs() {
    claim!(
        STEP.invariants(&[10]),
        "The same login takes this many bytes in a cookie, in each of the part's five forms",
        "RFC 6265bis, section 5.6"
    )
    .test(async |t| {
        let ring: Ring = common::ring(&[1]);
        let flask = FlaskRing::new(&[1; 32], &[]).expect("a key");
        let user = [("user".to_owned(), flask_cookies::Value::from("alice"))].into();
        let token = good("alice");
        let subject = open_jwt(&one(), &token).and_then(|jwt| expected().check(&jwt, TUESDAY));
        t.see("the subject of the token", subject)
            .is(Ok("alice".to_owned()));
        let sealed = seal_key(1).seal("login", b"0.alice", TUESDAY);
        let rows = [
            ("an ID, data on the server", encode(&[0; 16]), "nothing"),
            ("signed", ring.sign("user", b"alice", TUESDAY), "alice"),
            ("Flask", flask.sign(&user, TUESDAY), "user, alice"),
            ("sealed", sealed.unwrap_or_default(), "the time"),
            ("JWT, HS256", token, "all of it"),
            ("JWT, RS256", RSA_TOKEN.to_owned(), "all of it"),
        ];
        let mut table = format!("{:<26}bytes  who sees it reads", "");
        for (name, text, reads) in rows {
            table += &format!("\n{name:<26}{:>5}  {reads}", text.len());
        }
        t.matches_snapshot_of(&table);
    });
}
