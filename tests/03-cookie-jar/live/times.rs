//! The cases of steps 3 and 4: how long a cookie is kept, which one replaces which, and in what order they go.

use crate::case::{Case, HOME, How};
use crate::shown::bytes_shown;

pub fn ages() -> Vec<Case> {
    let values = [
        "Max-Age=86400",
        "Max-Age= 86400 ",
        "Max-Age=0000086400",
        "Max-Age=+86400",
        "Max-Age=86400.5",
        "Max-Age=86400s",
        "Max-Age=86400,",
        "Max-Age=86 400",
        "Max-Age=\"86400\"",
        "Max-Age=0x15180",
        "Max-Age=1e5",
        "Max-Age=٨٦٤٠٠",
        "Max-Age=x",
        "Max-Age=",
        "Max-Age",
        "Max-Age=-",
        "Max-Age=--1",
        "Max-Age=+",
        "Max-Age=+0",
        "Max-Age=-x",
        "Max-Age=-1.5",
        "Max-Age=0",
        "Max-Age=-0",
        "Max-Age=-1",
        "Max-Age=000",
        "Max-Age=34560000",
        "Max-Age=34646400",
        "Max-Age=315360000",
        "Max-Age=4294967297",
        "Max-Age=9223372036854775808",
        "Max-Age=99999999999999999999",
        "Max-Age=-99999999999999999999",
        "Max-Age=86400; Max-Age=172800",
        "Max-Age=86400; Max-Age=x",
        "Max-Age=x; Max-Age=86400",
        "Max-Age=86400; Max-Age=0",
        "Max-Age=0; Max-Age=86400",
        "Max-Age=0; Max-Age=x",
        "Max-Age=0; Expires=1 Jan 2099 0:0:0",
        "Max-Age=86400; Expires=1 Jan 1999 0:0:0",
        "Expires=1 Jan 1999 0:0:0; Max-Age=86400",
        "Max-Age=x; Expires=1 Jan 1999 0:0:0",
        "Max-Age=; Expires=1 Jan 1999 0:0:0",
    ];
    values.into_iter().map(aged).collect()
}

/// How long a cookie with these attributes is kept.
fn aged(attributes: &str) -> Case {
    let title = bytes_shown(attributes.as_bytes());
    Case::at(HOME, title)
        .sets(format!("a=1; {attributes}"))
        .ages()
}

pub fn stories() -> Vec<Case> {
    let story = |lines: &[&str]| {
        let case = Case::at(HOME, lines.join(" | "));
        lines.iter().fold(case, |case, line| case.sets(line))
    };
    let one_answer = |lines: &[&str]| {
        let title = format!("one answer: {}", lines.join(" | "));
        let lines: Vec<&[u8]> = lines.iter().map(|line| line.as_bytes()).collect();
        Case::at(HOME, title)
            .sends(How::Fetch, "/", &lines, false)
            .asks("/")
    };
    vec![
        story(&["b=1", "a=1"]).asks("/"),
        story(&["b=1", "a=1", "b=2"]).asks("/"),
        story(&["b=1", "a=1", "b=1"]).asks("/"),
        story(&["b=1", "a=1", "b=1; Max-Age=86400"]).asks("/"),
        story(&["b=1", "a=1", "b=1; Secure"]).asks("/"),
        story(&["b=1", "a=1", "b=1; SameSite=Lax"]).asks("/"),
        story(&["b=1", "a=1", "b=; Max-Age=0", "b=2"]).asks("/"),
        story(&["b=1", "b=2", "b=3"]).asks("/"),
        story(&["a=1", "A=2"]).asks("/"),
        story(&["one", "=two"]).asks("/"),
        story(&["a", "a=1"]).asks("/"),
        story(&["a=1; Path=/", "a=2; Path=/x"]).asks("/ /x"),
        story(&["a=1; Path=/x/", "b=2; Path=/x"]).asks("/x/"),
        story(&["a=1; Path=/x", "b=2; Path=/x/y"]).asks("/x/y"),
        story(&["a=1; Path=/x/y", "b=2; Path=/x"]).asks("/x/y"),
        story(&["a=1; Path=/x", "b=2; Path=/x/y", "c=3"]).asks("/x/y"),
        story(&["a=1; Path=/x", "a=; Path=/; Max-Age=0"]).asks("/x"),
        story(&["a=1; Path=/x", "a=; Path=/x/; Max-Age=0"]).asks("/x/"),
        story(&["a=1; Path=/x", "a=; Path=/x; Max-Age=0"]).asks("/x"),
        story(&["a=1", "a=; Max-Age=0"]).asks("/"),
        story(&["a=1", "a=2; Max-Age=-1"]).asks("/"),
        story(&["a=1", "a=; Expires=1 Jan 1999 0:0:0"]).asks("/"),
        story(&["a=1", "a=; Max-Age=0; Secure"]).asks("/"),
        story(&["a=1", "b=; Max-Age=0"]).asks("/"),
        story(&["a=1; Max-Age=86400", "a=2"]).ages(),
        story(&["a=1", "a=2; Max-Age=86400"]).ages(),
        one_answer(&["a=1", "a=2"]),
        one_answer(&["b=1", "a=1", "b=1"]),
        one_answer(&["a=1", "a=; Max-Age=0"]),
        one_answer(&["a=; Max-Age=0", "a=1"]),
    ]
}

/// Dates in the past end a cookie at once, and those of the far future are cut to 400 days: so it shows which is
/// read.
pub fn dates() -> Vec<Case> {
    let dates = [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sat, 06 Nov 2094 08:49:37 GMT",
        "6-NOV-94 8:49:37",
        "Nov 6 08:49:37 2094",
        "2094 6 08:49:37 nOv",
        "8:49:37 6 Nov 1994",
        "6_Nov/2094;8:49:37",
        "6Nov2094 8:49:37",
        "6 Nov 2094 8:49:37pm",
        "1st of January 1999, 0:0:0",
        "6 Novembers 1994 8:49:37",
        "6 Nov 1994 8:49:37 +0100",
        "6 Nov 1994GMT 8:49:37",
        "Wed, 99-foo 12:30:15 bar 07 jan",
        "1 Jan 00 0:0:0",
        "1 Jan 69 0:0:0",
        "1 Jan 70 0:0:0",
        "1 Jan 99 0:0:0",
        "1 Jan 100 0:0:0",
        "1 Jan 1600 0:0:0",
        "1 Jan 1601 0:0:0",
        "1 Jan 1969 0:0:0",
        "1 Jan 9999 0:0:0",
        "1 Jan 10000 0:0:0",
        "1 Jan 9 0:0:0",
        "001 Jan 1999 0:0:0",
        "0 Jan 1999 0:0:0",
        "31 Feb 1999 0:0:0",
        "29 Feb 1999 0:0:0",
        "29 Feb 1996 0:0:0",
        "32 Jan 1999 0:0:0",
        "1 Jan 1999 24:0:0",
        "1 Jan 1999 23:60:0",
        "1 Jan 1999 23:59:60",
        "1 Jan 1999 000:0:0",
        "1 Jan 1999 0:0:000",
        "1 Jan 1999 0:0",
        "1 Jan 1999 0:0:0:0",
        "1 Jan 1999 0:0:0x",
        "1 Jan 1999 0:x:0",
        "1 Jan 1999",
        "1 Jan 0:0:0",
        "Jan 1999 0:0:0",
        "1 1999 0:0:0",
        "1999-01-01 0:0:0",
        "1 Jan 1999 2094 0:0:0",
        "1 Jan 1999 0:0:0 9:9:9 9 Feb 2094",
        "1 2 Jan 1999 0:0:0",
        "12 34 Jan 0:0:0",
        "0",
    ];
    let pairs = [
        "Expires=1 Jan 1999 0:0:0; Expires=1 Jan 2094 0:0:0",
        "Expires=1 Jan 2094 0:0:0; Expires=1 Jan 1999 0:0:0",
        "Expires=1 Jan 1999 0:0:0; Expires=soon",
        "Expires=1 Jan 2094 0:0:0; Expires=soon",
        "Expires=soon; Expires=1 Jan 1999 0:0:0",
        "Expires=\"1 Jan 1999 0:0:0\"",
        "Expires",
        "Expires=",
    ];
    let dates = dates.into_iter().map(|date| {
        let case = aged(&format!("Expires={date}"));
        case.called(date)
    });
    dates.chain(pairs.into_iter().map(aged)).collect()
}
