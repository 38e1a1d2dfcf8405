//! All cases; here are those of steps 1 and 2.

use crate::case::{Case, HOME};
use crate::shown::bytes_shown;
use crate::{flags, hosts, times};

/// All cases, each with its step.
pub fn cases() -> Vec<Case> {
    let steps = [
        lines(),
        paths(),
        [times::ages(), times::stories()].concat(),
        times::dates(),
        hosts::hosts(),
        flags::flags(),
        hosts::sites(),
    ];
    let numbered = (1..).zip(steps).flat_map(|(step, cases)| {
        let in_step = move |case: Case| case.in_step(step);
        cases.into_iter().map(in_step)
    });
    numbered.collect()
}

/// What comes back of one line.
pub fn line(line: impl AsRef<[u8]>) -> Case {
    let line = line.as_ref();
    Case::at(HOME, bytes_shown(line)).sets(line).asks("/")
}

fn lines() -> Vec<Case> {
    let texts = [
        " \ta \t=\t b \t",
        "a=1 ; Path = /",
        "a=1\t;\tPath\t=\t/",
        "a=\u{a0}1\u{a0}",
        "\u{2003}a=1",
        "a=1;; Path=/;",
        "a=1; PATH=/; sECURE",
        "a=1; unknown=x; unknown",
        "a=1; =x; Path=/",
        "dark",
        "=dark",
        "dark; Path=/",
        "=a=1",
        "==",
        "a=",
        "a",
        "=",
        " \t = \t; Path=/",
        "; Path=/",
        "a=b=c",
        "a==",
        "a=\"b\"",
        "a=\" b \"",
        "a=\"b;c\"",
        "\"a\"=b",
        "a=b c\td",
        "a b=c",
        "a=1,b=2",
        "a=%41%3B",
        "a=b\\c",
        "a:(x)=b{}",
        "ä=ü",
    ];
    let controls = [
        "a=b\x01c",
        "a\x01b=c",
        "a=\x01",
        "a=b\x1f",
        "\x08a=b",
        "a=b\x7fc",
        "a=b\x0bc",
        "a=b\x0cc",
        "a=b\0c",
        "a=b; x=\x01",
        "a=b; \x7f",
        "a=b; Path=/\x1f",
    ];
    let scripts = [
        "a=1\nb=2",
        "a=1\rb=2",
        "a=1\0b=2",
        "a=1; x=\n",
        "a=1\n; Path=/",
        "a=\x01",
        "\na=1",
        "a=1\tb",
    ];
    let script = |line: &&str| {
        let title = format!("a script: {}", bytes_shown(line.as_bytes()));
        Case::at(HOME, title).writes(line).asks("/")
    };
    let long = |name: usize, value: usize| "n".repeat(name) + "=" + &"v".repeat(value);
    let pairs = [
        (1, 4095),
        (1, 4096),
        (4096, 0),
        (4097, 0),
        (0, 4096),
        (0, 4097),
        (2048, 2049),
    ];
    let mut cases: Vec<Case> = texts.iter().map(line).collect();
    cases.extend([line(b"a=\xff\x80"), line(b"\xff=a")]);
    cases.extend(controls.iter().map(line));
    cases.extend(scripts.iter().map(script));
    cases.extend(pairs.iter().map(|(name, value)| line(long(*name, *value))));
    cases.push(line(format!(
        "a  =  {}  ; Path=/; unknown={}",
        "v".repeat(4095),
        "x".repeat(1024)
    )));
    for length in [1024, 1025] {
        let path = "/".to_owned() + &"p".repeat(length - 1);
        let title = format!("a=1; Path of {length} bytes");
        cases.push(
            Case::at(HOME, title)
                .sets(format!("a=1; Path={path}"))
                .asks(&format!("/ {path}")),
        );
        let spaces = " ".repeat(length - 10);
        cases.push(
            Case::at(HOME, format!("a=1; Max-Age of 5 digits, {length} bytes"))
                .sets(format!("a=1; Max-Age={spaces}0000086400"))
                .ages(),
        );
    }
    cases.push(line(format!("a=1; unknown={}", "x".repeat(5000))));
    cases
}

fn paths() -> Vec<Case> {
    let page = |page: &str, line: &str, asked: &str| {
        let title = format!("{line}, from {page}");
        let page = HOME.trim_end_matches('/').to_owned() + page;
        Case::at(&page, title).sets(line).asks(asked)
    };
    let usual = "/ /shop /shop/ /shop/cart /shopping";
    let from_shop = |line: &str, asked: &str| page("/shop/cart", line, asked);
    vec![
        from_shop("a=1", usual),
        page("/cart", "a=1", "/ /cart /cart/x /x"),
        page("/a/b/", "a=1", "/a /a/b /a/b/ /a/b/c"),
        page("/a//b", "a=1", "/a /a/ /a//b"),
        from_shop("a=1; Path=/shop", usual),
        from_shop("a=1; Path=/shop/", usual),
        from_shop("a=1; Path=/", "/ /x"),
        from_shop("a=1; Path=", usual),
        from_shop("a=1; Path", usual),
        from_shop("a=1; Path=other", "/other /shop /shop/other"),
        from_shop("a=1; Path=/other", "/other /shop"),
        from_shop("a=1; Path=//", "/ // //x"),
        from_shop("a=1; Path=\"/other\"", "/other /shop"),
        from_shop("a=1; Path=/Other", "/other /Other"),
        from_shop("a=1; Path=/other; Path=/last", "/other /last /shop"),
        from_shop("a=1; Path=/other; Path=last", "/other /last /shop"),
        from_shop("a=1; Path=/other; Path=", "/other /shop"),
        from_shop("a=1; Path=/other; Path", "/other /shop"),
        from_shop("a=1; Path=other; Path=/last", "/other /last /shop"),
        from_shop("a=1; Path=/a%2Fb", "/a%2Fb /a%2fb /a/b"),
        from_shop("a=1; Path=/a", "/a /a%2Fb /a;b /a.b"),
        from_shop("a=1; Path=/%61", "/a /%61"),
        from_shop("a=1; Path=/a b", "/a%20b /a"),
        from_shop("a=1; Path=/ä", "/%C3%A4 /"),
        from_shop("a=1; Path=/a?b", "/a /a%3Fb"),
        from_shop("a=1; Path=/a/../b", "/b /a"),
    ]
}
