//! Cookies of other apps beside a visitor's own, and cookies that look like it.

use harness::{Browser, Test};

/// Asks a site that greets Alice by her cookie for the page at `path`: with a neighbor in front of that
/// cookie, and with look-alikes in its place.
pub async fn take_nothing_with_them(
    t: &Test,
    alice: &Browser,
    path: &str,
    name: &str,
    value: &str,
) {
    let own = format!("{name}={value}").into_bytes();
    for neighbor in [
        &b"town=Z\xfcrich"[..],
        "town=Z\u{fc}rich".as_bytes(),
        b"\xff=\xfe",
        b"flag",
        format!("\u{2000}{name}=evil").as_bytes(),
        format!("{name}\u{a0}=evil").as_bytes(),
        format!("theme=x,{name}=evil").as_bytes(),
        encoded(name, "evil").as_bytes(),
    ] {
        let cookies = [neighbor, b"; ", &own].concat();
        let page = alice.get_with_cookie(path, &cookies).await.text();
        let shown = neighbor.escape_ascii();
        t.see(format!("the page with {shown} before the cookie"), page)
            .is("Hello, alice.".to_owned());
    }
    for look_alike in [
        ["\u{2000}".as_bytes(), &own].concat(),
        ["\u{a0}".as_bytes(), &own].concat(),
        [&own, "\u{3000}".as_bytes()].concat(),
        [b"theme=x,", &own[..]].concat(),
        encoded(name, value).into_bytes(),
    ] {
        let page = alice.get_with_cookie(path, &look_alike).await.text();
        t.see(format!("the page with {}", look_alike.escape_ascii()), page)
            .is("Hello, stranger.".to_owned());
    }
}

/// A cookie with the first letter of its name percent-encoded: `%69d` for `id`.
fn encoded(name: &str, value: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("%{:02X}{rest}={value}", first.as_bytes()[0])
}
