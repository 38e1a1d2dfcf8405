//! One exchange as text.

use std::time::SystemTime;

use reqwest::StatusCode;

use super::html;
use super::names::Names;
use super::vary;
use super::{Came, Exchange, Sent};
use crate::wire::{escape, fold};
use crate::{Reply, SetCookie};

/// Headers that say how the bytes travelled, when, or from which version of a program, but nothing
/// that a claim is about.
const LEFT_OUT: [&str; 6] = [
    "connection",
    "content-length",
    "date",
    "keep-alive",
    "server",
    "transfer-encoding",
];

/// What axum sends for a string, and so what every answer in plain text would repeat. In lower case
/// and without spaces, neither of which matters.
const PLAIN_TEXT: &[u8] = b"text/plain;charset=utf-8";

pub fn exchange(exchange: &Exchange, names: &Names) -> String {
    let mut lines = asked(exchange, names);
    lines.extend(came(&exchange.came, names));
    lines.join("\n") + "\n"
}

/// A request whose answer comes after something else has happened.
pub fn request(exchange: &Exchange, names: &Names) -> String {
    let mut lines = asked(exchange, names);
    lines.push("< (the answer comes later)".to_owned());
    lines.join("\n") + "\n"
}

/// The answer that came later.
pub fn answer(exchange: &Exchange, names: &Names) -> String {
    let title = format!("{}, the answer to {}", exchange.who, exchange.what());
    let mut lines = fold("", "  ", &names.in_text(title.as_bytes()));
    lines.extend(came(&exchange.came, names));
    lines.join("\n") + "\n"
}

fn asked(exchange: &Exchange, names: &Names) -> Vec<String> {
    let mut lines = match &exchange.sent {
        Sent::Request { .. } => vec![exchange.who.clone()],
        Sent::Raw(_) => vec![format!("{}, in raw bytes", exchange.who)],
    };
    lines.extend(sent(&exchange.sent, names));
    lines
}

fn came(came: &Came, names: &Names) -> Vec<String> {
    match came {
        Came::Nothing => vec!["< (no answer yet)".to_owned()],
        Came::Closed => vec!["< (connection closed, no whole answer)".to_owned()],
        Came::Reply(reply) => self::reply(reply, names),
    }
}

fn sent(sent: &Sent, names: &Names) -> Vec<String> {
    match sent {
        Sent::Raw(bytes) => names
            .in_text(bytes)
            .split_inclusive(|&b| b == b'\n')
            .flat_map(|line| fold("> ", ">   ", line))
            .collect(),
        Sent::Request {
            method,
            path,
            headers,
            body,
        } => {
            let start = names.in_text(format!("{method} {path}").as_bytes());
            let mut lines = fold("> ", ">   ", &start);
            for (name, value) in headers {
                // What every form would repeat.
                if value != b"application/x-www-form-urlencoded" {
                    lines.extend(header('>', name, &request_value(name, value, names)));
                }
            }
            lines.extend(self::body('>', &names.in_text(body)));
            lines
        }
    }
}

fn request_value(name: &str, value: &[u8], names: &Names) -> Vec<u8> {
    if name != "cookie" {
        return names.in_text(value);
    }
    let pairs = value.split(|&b| b == b';').map(|pair| names.in_pair(pair));
    pairs.collect::<Vec<_>>().join(&b';')
}

fn reply(reply: &Reply, names: &Names) -> Vec<String> {
    let mut lines = vec![format!("< {}", status(reply.status))];
    let mut headers: Vec<_> = reply
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_bytes()))
        .filter(|(name, _)| !LEFT_OUT.contains(name))
        .filter(|&(name, value)| !(name == "content-type" && is_plain_text(value)))
        .filter(|&(name, _)| name != "vary")
        .collect();
    let vary = vary::in_one_line(&reply.headers);
    headers.extend(vary.iter().map(|vary| ("vary", vary.as_slice())));
    headers.sort_by_key(|&(name, value)| (name, cookie_name(name, value)));
    for (name, value) in headers {
        lines.extend(match name {
            "set-cookie" => set_cookie(&SetCookie::parse(value), names),
            _ => header('<', name, &names.in_text(value)),
        });
    }
    lines.extend(if is_page(reply) {
        body('<', &names.in_text(&html::text(&reply.body)))
    } else {
        body('<', &names.in_text(&reply.body))
    });
    lines
}

/// Flask calls a bare string HTML, too; a page begins with a tag.
fn is_page(reply: &Reply) -> bool {
    let kind = reply.headers.get("content-type");
    let is_html = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    is_html && reply.body.starts_with(b"<")
}

fn is_plain_text(content_type: &[u8]) -> bool {
    let spaceless = content_type.iter().filter(|&&b| b != b' ');
    let plain: Vec<u8> = spaceless.map(u8::to_ascii_lowercase).collect();
    plain == PLAIN_TEXT || plain == b"text/plain"
}

/// Cookies of different names may be set in any order; of two with one name, the last wins.
fn cookie_name(header: &str, value: &[u8]) -> Vec<u8> {
    match header {
        "set-cookie" => SetCookie::parse(value).name().to_vec(),
        _ => Vec::new(),
    }
}

fn set_cookie(set: &SetCookie, names: &Names) -> Vec<String> {
    // Whatever value a deletion has, no browser keeps it.
    let pair = if set.deletes(SystemTime::now()) {
        [set.name(), b"="].concat()
    } else {
        names.in_pair(set.pair())
    };
    let mut lines = header('<', "set-cookie", &pair);
    for attribute in set.normalised_attributes() {
        lines.extend(fold("<   ", "<     ", &attribute));
    }
    lines
}

fn header(mark: char, name: &str, value: &[u8]) -> Vec<String> {
    let line = match value {
        b"" => format!("{name}:").into_bytes(),
        _ => [name.as_bytes(), b": ", value].concat(),
    };
    fold(&format!("{mark} "), &format!("{mark}     "), &line)
}

/// A line feed inside the body ends a line; one at the very end is written out.
fn body(mark: char, body: &[u8]) -> Vec<String> {
    if body.is_empty() {
        return Vec::new();
    }
    let text = body.strip_suffix(b"\n").unwrap_or(body);
    let ended_lines = text.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
    let (before, last) = body.split_at(ended_lines);
    let (first, folded) = (format!("{mark} "), format!("{mark}   "));
    let mut lines = vec![mark.to_string()];
    for line in before.split_inclusive(|&b| b == b'\n') {
        lines.extend(fold(&first, &folded, &line[..line.len() - 1]));
    }
    lines.extend(fold(&first, &folded, last));
    lines
}

fn status(code: u16) -> String {
    let reason = StatusCode::from_u16(code)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or_default();
    escape(format!("{code} {reason}").trim_end().as_bytes())
}
