//! The cookies of chapter 11's recording, and what its `inspect` says of them.

use flask_cookies::{Report, answer_with, from_hex, split, unpack};
use serde_json::{Map, Value as Json, json};

/// The recording of Flask.
const VECTORS: &str = include_str!("../../11-flask-cookies/vectors.json");

/// Python takes what stands behind a zlib stream, and a browser's DecompressionStream doesn't.
const MORE_BEHIND: &str = "compressed, and more behind it";

/// Errors of a payload that the page has in the same words. The others are about JSON, which the page shows as it is.
const SAME_WORDS: [&str; 4] = ["isn't base64url", "has a length", "the last letter", "zlib"];

/// Each recorded cookie, at its time, with several keys.
pub fn flask() -> Vec<Json> {
    let recording: Json = serde_json::from_str(VECTORS).expect("the recording is JSON");
    let secret = recording["secret"].as_str().expect("a secret");
    let now = recording["now"].as_u64().expect("a time");
    let lists = ["sessions", "verdicts", "odd"]
        .map(|name| recording[name].as_array().expect("a list").clone());
    let entries = lists.concat();
    let entries = entries.iter().filter(|entry| entry["name"] != MORE_BEHIND);
    let cases = entries.zip(KEYS.iter().cycle()).map(|(entry, keys)| {
        let cookie = entry["cookie"].as_str().expect("a cookie");
        let passed = entry["passed"].as_i64().unwrap_or_default();
        let keys: Vec<&str> = keys
            .iter()
            .map(|&it| if it.is_empty() { secret } else { it })
            .collect();
        asked(cookie, &keys, now.saturating_add_signed(passed))
    });
    let good = recording["sessions"][0]["cookie"]
        .as_str()
        .expect("a cookie");
    let times = [
        0,
        59,
        60,
        3600,
        90_000,
        31 * 86_400,
        31 * 86_400 + 1,
        400 * 86_400,
    ];
    let times = times.map(|passed| asked(good, &[secret], now + passed));
    let copied = copied(good).map(|text| asked(&text, &["another key", secret], now));
    cases.chain(times).chain(copied).collect()
}

/// The recording of Flask's whose keys are bytes.
const ROTATION: &str = include_str!("../../12-key-rotation/vectors.json");

/// Each server's cookie, with the keys of all servers in hexadecimal.
pub fn rotated() -> Vec<Json> {
    let recording: Json = serde_json::from_str(ROTATION).expect("the recording is JSON");
    let now = recording["now"].as_u64().expect("a time");
    let servers = recording["servers"].as_array().expect("a list");
    let text = |server: &Json, field: &str| server[field].as_str().expect(field).to_owned();
    let mut keys: Vec<String> = servers.iter().map(|it| text(it, "current")).collect();
    keys.dedup();
    let secrets: Vec<Vec<u8>> = keys
        .iter()
        .map(|it| from_hex(it).expect("digits"))
        .collect();
    let case = |server: &Json| {
        let mut case = told(&text(server, "cookie"), &secrets, now);
        case["keys"] = json!(keys);
        case["as"] = json!("hex");
        case
    };
    servers.iter().map(case).collect()
}

/// The keys to try, one list after the other; an empty one stands for the right one.
const KEYS: [&[&str]; 5] = [
    &[""],
    &[],
    &["another key"],
    &["another key", ""],
    &["a", "b"],
];

/// A cookie as it is copied.
fn copied(value: &str) -> [String; 15] {
    [
        format!("  {value}\n"),
        format!("session={value}"),
        format!("Cookie: theme=dark; session={value}; a=b"),
        format!("set-cookie: shop={value}; Secure; Path=/"),
        format!("Cookie: theme=dark; sid={value}"),
        format!("\"session\": \"{value}\""),
        format!("'session={value}'"),
        format!("{value}="),
        value[..value.len() - 9].to_owned(),
        "Cookie: theme=dark; sid=42".to_owned(),
        "Cookie:".to_owned(),
        "session=".to_owned(),
        ";;=".to_owned(),
        "a.b.c".to_owned(),
        "http://x.y/z".to_owned(),
    ]
}

fn asked(text: &str, keys: &[&str], now: u64) -> Json {
    let secrets: Vec<Vec<u8>> = keys.iter().map(|key| key.as_bytes().to_vec()).collect();
    let mut case = told(text, &secrets, now);
    case["keys"] = json!(keys);
    case
}

/// What chapter 11 says, without the keys.
fn told(text: &str, secrets: &[Vec<u8>], now: u64) -> Json {
    let mut case = Map::new();
    let mut put = |name: &str, value: Json| drop(case.insert(name.to_owned(), value));
    put("text", json!(text));
    put("now", json!(now));
    match answer_with(&[text.to_owned()], secrets, now) {
        Err(problem) => put("problem", json!(problem)),
        Ok(answer) => {
            let shown = answer.to_string();
            let line = |start| shown.lines().find_map(|line| line.strip_prefix(start));
            put("kind", json!("Flask"));
            put("isCompressed", json!(answer.report.is_compressed));
            put("signed", json!(line("signed: ")));
            put("key", json!(line("key: ").or(line("signature: "))));
            put("which", json!(answer.which));
            if let Some((name, value)) = payload(text, &answer.report) {
                put(name, json!(value));
            }
        }
    }
    Json::Object(case)
}

/// The JSON of the payload, or why it can't be read, where the page says the same.
fn payload(text: &str, report: &Report) -> Option<(&'static str, String)> {
    match &report.session {
        Ok(_) => {
            let cookie = flask_cookies::pasted(text).ok()?;
            let json = unpack(split(cookie).ok()?.payload).ok()?;
            Some(("payload", String::from_utf8(json).ok()?))
        }
        Err(error) => {
            let why = error.to_string();
            let is_same =
                SAME_WORDS.iter().any(|it| why.contains(it)) || why.contains("inflates to more");
            is_same.then(|| ("why", format!("{why}.")))
        }
    }
}
