use super::*;

const ONE: &str = "0123456789abcdef";
const TWO: &str = "fedcba9876543210";

#[test]
fn a_rotated_id_is_another_session_and_the_same_id_the_same() {
    let looks = talk(&[
        ("alice", "", &[("set-cookie", &format!("id={ONE}"))], ""),
        (
            "alice",
            &format!("a=1; id={ONE}"),
            &[("set-cookie", &format!("id={TWO}"))],
            &format!("{ONE} became {TWO}."),
        ),
        (
            "bob",
            &format!("id={ONE}"),
            &[("location", &format!("/?s={TWO}"))],
            "",
        ),
    ]);
    let expected = "\
alice
> GET /
< 200 OK
< set-cookie: id=<session 1>

alice
> GET /
> cookie: a=1; id=<session 1>
< 200 OK
< set-cookie: id=<session 2>
<
< <session 1> became <session 2>.

bob
> GET /
> cookie: id=<session 1>
< 200 OK
< location: /?s=<session 2>
";
    assert_eq!(looks, expected);
}

#[test]
fn a_deletion_is_empty_whatever_its_value() {
    let looks = talk(&[("alice", "", &[("set-cookie", "id=deleted; Max-Age=0")], "")]);
    assert!(
        looks.contains("< set-cookie: id=\n<   Expires=<past>\n"),
        "{looks}"
    );
    let looks = talk(&[("alice", "", &[("set-cookie", "id=; Max-Age=0")], "")]);
    assert!(
        looks.contains("< set-cookie: id=\n<   Expires=<past>\n"),
        "{looks}"
    );
}

#[test]
fn a_short_value_is_renamed_in_its_cookie_only() {
    let looks = talk(&[("alice", "a=7", &[("set-cookie", "id=7")], "7 is a number")]);
    assert!(looks.contains("> cookie: a=7\n"), "{looks}");
    assert!(looks.contains("< set-cookie: id=<session 1>\n"), "{looks}");
    assert!(looks.contains("< 7 is a number\n"), "{looks}");
}

#[test]
fn the_name_of_the_cookie_is_left_alone() {
    let looks = talk(&[("alice", "id=d;  id = i ", &[], "")]);
    assert!(
        looks.contains("> cookie: id=<session 1>;  id = <session 2>\\x20\n"),
        "{looks}"
    );
}

#[test]
fn of_two_values_that_begin_alike_the_longer_is_meant() {
    let signed = format!("{ONE}.signature");
    let looks = talk(&[
        ("alice", "", &[("set-cookie", &format!("id={ONE}"))], ""),
        (
            "alice",
            "",
            &[("set-cookie", &format!("id={signed}"))],
            &format!("{signed} {ONE} {ONE}"),
        ),
    ]);
    assert!(
        looks.contains("< <session 2> <session 1> <session 1>\n"),
        "{looks}"
    );
}

#[test]
fn a_path_and_raw_bytes_are_renamed_too() {
    let transcript = Transcript::default();
    transcript.name(CookieName {
        cookie: "id".to_owned(),
        label: "session".to_owned(),
        part: Part::Whole,
    });
    transcript.sent("alice", get(&format!("id={ONE}")));
    let path = format!("/?id={ONE}");
    let method = "GET".to_owned();
    let headers = Vec::new();
    transcript.sent(
        "alice",
        Sent::Request {
            method,
            path,
            headers,
            body: Vec::new(),
        },
    );
    transcript.sent("alice", Sent::Raw(format!("id={ONE}").into_bytes()));
    let looks = transcript.render();
    assert!(looks.contains("> GET /?id=<session 1>\n"), "{looks}");
    assert!(looks.contains("> id=<session 1>\n"), "{looks}");
}

#[test]
fn a_signature_is_renamed_and_what_it_signs_is_shown() {
    let transcript = Transcript::default();
    for cookie in ["theme", "user"] {
        transcript.name(CookieName {
            cookie: cookie.to_owned(),
            label: "signature".to_owned(),
            part: Part::AfterLastDot,
        });
    }
    transcript.sent("alice", get(&format!("theme=a.b.{ONE}; user=dotless")));
    transcript.sent("alice", get(&format!("user=a.{ONE}; theme=.{TWO}")));
    transcript.sent("alice", get(&format!("other={ONE}; user=x.")));
    let looks = transcript.render();
    assert!(
        looks.contains("> cookie: theme=a.b.<signature 1>; user=dotless\n"),
        "{looks}"
    );
    assert!(
        looks.contains("> cookie: user=a.<signature 1>; theme=.<signature 2>\n"),
        "{looks}"
    );
    assert!(
        looks.contains("> cookie: other=<signature 1>; user=x.\n"),
        "{looks}"
    );
}

#[test]
fn a_value_with_a_name_of_its_own_keeps_it_and_takes_no_number() {
    let transcript = Transcript::default();
    transcript.name(CookieName {
        cookie: "id".to_owned(),
        label: "session".to_owned(),
        part: Part::Whole,
    });
    transcript.name_value(ONE.as_bytes(), "<key>");
    for id in [ONE, TWO] {
        let place = transcript.sent("alice", get(&format!("id={id}")));
        transcript.came(place, reply(&[], ONE));
    }
    let looks = transcript.render();
    assert!(
        looks.contains("id=<key>\n") && looks.contains("id=<session 1>\n"),
        "{looks}"
    );
    assert!(looks.ends_with("< <key>\n"), "{looks}");
}
