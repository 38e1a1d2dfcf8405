//! Write `respond`: what the browser is told when its session was saved, or wasn't.

use std::time::{Duration, SystemTime};

use axum::body::to_bytes;
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG, EXPIRES, HeaderName,
    LAST_MODIFIED, LOCATION, PRAGMA, SET_COOKIE, VARY,
};
use axum::response::{AppendHeaders, IntoResponse, Response};
use harness::{SetCookie, Step, Test, claim};
use session_ids::SessionId;
use session_layer::{Outcome, Settings, respond};

use crate::site::*;

const STEP: Step = CHAPTER.step(3, "Turn an outcome into an answer");

/// An outcome that is to be answered, and what the settings and the request were.
struct Case {
    outcome: Option<Outcome>,
    sent_a_cookie: bool,
    settings: Settings,
}

fn case(outcome: impl Into<Option<Outcome>>) -> Case {
    Case {
        outcome: outcome.into(),
        sent_a_cookie: true,
        settings: Settings::default(),
    }
}

/// Headers that say something about the handler's answer, and nothing about another one.
const ABOUT_IT: [(HeaderName, &str); 6] = [
    (CONTENT_LANGUAGE, "de"),
    (ETAG, "\"seven\""),
    (EXPIRES, "Thu, 01 Dec 1994 16:00:00 GMT"),
    (LAST_MODIFIED, "Tue, 15 Nov 1994 12:45:26 GMT"),
    (LOCATION, "/thanks"),
    (PRAGMA, "x-own"),
];

/// What a handler may have answered: a status, a text, and headers of its own.
fn handlers_own() -> Response {
    let headers = AppendHeaders([
        (SET_COOKIE, "theme=dark; Path=/"),
        (SET_COOKIE, "town=Ulm; Path=/"),
        (VARY, "accept-language"),
        (CACHE_CONTROL, "public, max-age=3600"),
        (HeaderName::from_static("x-own"), "yes"),
    ]);
    let kind = AppendHeaders([(CONTENT_TYPE, "text/x-own")]);
    let mut response = (StatusCode::ACCEPTED, headers, "The handler's text").into_response();
    response.headers_mut().remove(CONTENT_TYPE);
    (kind, AppendHeaders(ABOUT_IT), response).into_response()
}

/// What went out.
struct Sent {
    status: u16,
    text: String,
    cookies: Vec<SetCookie>,
    /// All other headers, as `name: value`, in lower case and sorted.
    others: Vec<String>,
}

impl Sent {
    /// The names of the cookies, in their order.
    fn names(&self) -> Vec<String> {
        let names = self
            .cookies
            .iter()
            .map(|set| String::from_utf8_lossy(set.name()));
        names.map(|name| name.into_owned()).collect()
    }

    /// The cookies besides the handler's two.
    fn added(&self) -> Vec<&SetCookie> {
        let added = |set: &&SetCookie| ![&b"theme"[..], b"town"].contains(&set.name());
        self.cookies.iter().filter(added).collect()
    }

    fn whole(&self) -> (u16, &str, Vec<String>, Vec<&str>) {
        let others = self.others.iter().map(String::as_str).collect();
        (self.status, &self.text, self.names(), others)
    }
}

/// What `respond` makes of the handler's response.
async fn sent(t: &Test, name: &str, case: Case) -> Sent {
    let Case {
        outcome,
        sent_a_cookie,
        settings,
    } = case;
    let call = format!("respond for {name}, where the request sent a cookie: {sent_a_cookie},");
    let response = t.call(call, || {
        respond(outcome, handlers_own(), sent_a_cookie, NOW, &settings)
    });
    let (head, body) = response.value().into_parts();
    let text = to_bytes(body, 10_000)
        .await
        .expect("a text, and a short one");
    let text = String::from_utf8_lossy(&text).into_owned();
    let cookies = head.headers.get_all(SET_COOKIE).iter();
    let cookies = cookies
        .map(|line| SetCookie::parse(line.as_bytes()))
        .collect();
    let others = head.headers.iter().filter(|(name, _)| *name != SET_COOKIE);
    let mut others: Vec<String> = others
        .filter(|(name, _)| *name != CONTENT_LENGTH)
        .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())))
        .map(|line| line.to_lowercase())
        .collect();
    others.sort();
    Sent {
        status: head.status.as_u16(),
        text,
        cookies,
        others,
    }
}

/// The handler's response as it was.
fn untouched() -> (u16, &'static str, Vec<String>, Vec<&'static str>) {
    let cookies = vec!["theme".to_owned(), "town".to_owned()];
    (
        202,
        "The handler's text",
        cookies,
        others_beside("cache-control: public, max-age=3600"),
    )
}

/// The handler's other headers, in lower case and sorted, with this one for the caches.
fn others_beside(cache_control: &str) -> Vec<&str> {
    vec![
        cache_control,
        "content-language: de",
        "content-type: text/x-own",
        "etag: \"seven\"",
        "expires: thu, 01 dec 1994 16:00:00 gmt",
        "last-modified: tue, 15 nov 1994 12:45:26 gmt",
        "location: /thanks",
        "pragma: x-own",
        "vary: accept-language",
        "x-own: yes",
    ]
}

/// A response in place of the handler's.
fn instead(status: u16, text: &str) -> (u16, &str, Vec<String>, Vec<&str>) {
    (status, text, vec![], vec!["vary: cookie"])
}

/// Status, text, cookies and other headers, but for a `Content-Type` that isn't the handler's.
fn refused(sent: &Sent) -> (u16, &str, Vec<String>, Vec<&str>) {
    let (status, text, cookies, mut others) = sent.whole();
    let is_own =
        |line: &str| line.starts_with("content-type: ") && line != "content-type: text/x-own";
    others.retain(|line| !is_own(line));
    (status, text, cookies, others)
}

#[test]
fn what_is_saved_under_the_same_id_is_the_handler_s_to_tell() {
    claim!(
        STEP.invariant(1),
        "For Same, the handler's response goes out as it is",
        "the table of outcomes"
    )
    .test(async |t| {
        for sent_a_cookie in [true, false] {
            let case = Case {
                sent_a_cookie,
                ..case(Outcome::Same)
            };
            let sent = sent(&t, "Same", case).await;
            t.see("status, text, cookies, and other headers", sent.whole())
                .is(untouched());
        }
    });
}

#[test]
fn a_new_id_goes_out_until_the_record_ends() {
    claim!(
        STEP.invariant(2),
        "For NewId, the session's cookie carries that ID, and its Max-Age is what is left until then",
        "maxcountryman/tower-sessions#174"
    )
    .test(async |t| {
        for settings in [Settings::default(), Settings::for_development()] {
            for (seconds, left) in [(600, "600"), (1, "1"), (0, "0"), (90_000, "90000")] {
                let id = SessionId::generate();
                let text = id.text();
                let expires = NOW.plus(Duration::from_secs(seconds));
                let case = Case {
                    sent_a_cookie: seconds % 2 == 0,
                    settings: settings.clone(),
                    ..case(Outcome::NewId(id, expires))
                };
                let sent = sent(&t, "NewId", case).await;
                t.see("name, value, Max-Age and Secure of the cookies besides the handler's", {
                    let parts = |set: &&SetCookie| {
                        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                        let age = set.attribute("max-age").map(text);
                        let secure = set.attribute("secure").is_some();
                        (text(set.name()), text(set.value()), age, secure)
                    };
                    sent.added().iter().map(parts).collect::<Vec<_>>()
                })
                .is(vec![(
                    settings.cookie_name().to_owned(),
                    text,
                    Some(left.to_owned()),
                    settings.cookie_name().starts_with("__Host-"),
                )]);
            }
            let past = memory_store::Timestamp::from_seconds(NOW.seconds() - 1);
            let case = Case {
                settings,
                ..case(Outcome::NewId(SessionId::generate(), past))
            };
            let sent = sent(&t, "NewId, until a second ago", case).await;
            let ages = sent.added().iter().map(|set| set.attribute("max-age") == Some(b"0")).collect::<Vec<_>>();
            t.see("whether Max-Age is 0, for each cookie besides the handler's", ages).is(vec![true]);
        }
    });
}

#[test]
fn only_a_cookie_that_was_sent_is_removed() {
    claim!(
        STEP.invariant(3),
        "For NoId, the cookie of a visitor who sent one is removed, and for another nothing is added",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        for settings in [Settings::default(), Settings::for_development()] {
            let name = settings.cookie_name();
            let case = |sent_a_cookie| Case {
                sent_a_cookie,
                settings: settings.clone(),
                ..case(Outcome::NoId)
            };
            let removed = sent(&t, "NoId", case(true)).await;
            let added = removed.added();
            let removals = added.iter().map(|set| {
                let is_ours = set.name() == name.as_bytes() && set.value().is_empty();
                is_ours && set.deletes(SystemTime::now())
            });
            let what = "whether it removes the session's cookie, for each cookie besides the handler's";
            t.see(what, removals.collect::<Vec<_>>()).is(vec![true]);
            let none = sent(&t, "NoId", case(false)).await;
            t.see("status, text, cookies, and other headers", none.whole()).is(untouched());
            // Also where the handler has set a cookie of that name, or of one that begins so.
            for own in [format!("{name}=own; Path=/"), format!("{name}-theme=dark; Path=/")] {
                let response = [(SET_COOKIE, own.as_str())].into_response();
                let call = format!("respond for NoId, where the handler says Set-Cookie: {own},");
                let outcome = Some(Outcome::NoId);
                let removals = |response: Response| {
                    let lines = response.headers().get_all(SET_COOKIE).iter();
                    let cookies = lines.map(|line| SetCookie::parse(line.as_bytes()));
                    let removes = |set: &SetCookie| set.name() == name.as_bytes() && set.value().is_empty();
                    cookies.filter(removes).count()
                };
                t.call(call, || respond(outcome, response, true, NOW, &settings))
                    .map(removals)
                    .gives(1);
            }
        }
    });
}

#[test]
fn a_cookie_changes_nothing_around_it() {
    claim!(
        STEP.invariant(4),
        "With a cookie more, Cache-Control is no-store, and the rest of the handler's response is as it was",
        "RFC 9111, section 5.2.2.5; RFC 6265bis, section 3"
    )
    .test(async |t| {
        let expires = NOW.plus(Duration::from_secs(600));
        let new = Outcome::NewId(SessionId::generate(), expires);
        for (name, outcome) in [("NewId", new), ("NoId", Outcome::NoId)] {
            let sent = sent(&t, name, case(outcome)).await;
            let (status, text, cookies, others) = sent.whole();
            let mut cookies = cookies;
            cookies.sort();
            t.see("status, text, cookies, and other headers", (status, text, cookies, others)).is((
                202,
                "The handler's text",
                ["__Host-session", "theme", "town"].map(str::to_owned).to_vec(),
                others_beside("cache-control: no-store"),
            ));
        }
        // Whatever the handler told the caches itself, and a cookie whose name begins like the session's.
        let settings = Settings::default();
        for own in ["private", "no-cache", "private, max-age=0", "must-revalidate", "no-store", ""] {
            for name in ["NewId", "NoId"] {
                let outcome = match name {
                    "NewId" => Outcome::NewId(SessionId::generate(), expires),
                    _ => Outcome::NoId,
                };
                let theme = "__Host-session-theme=dark; Path=/";
                let mut response = [(SET_COOKIE, theme), (CACHE_CONTROL, own)].into_response();
                if own.is_empty() {
                    response.headers_mut().remove(CACHE_CONTROL);
                }
                let call = format!("respond for {name}, where the handler says Cache-Control: {own:?},");
                let seen = |response: Response| {
                    let all = |name| response.headers().get_all(name).iter();
                    let caches = all(CACHE_CONTROL).map(|line| String::from_utf8_lossy(line.as_bytes()));
                    let caches: Vec<_> = caches.map(|line| line.into_owned()).collect();
                    (caches, all(SET_COOKIE).filter(|line| *line == theme).count(), all(SET_COOKIE).count())
                };
                t.call(call, || respond(Some(outcome), response, true, NOW, &settings))
                    .map(seen)
                    .gives((vec!["no-store".to_owned()], 1, 2));
            }
        }
    });
}

const NONE: Vec<u16> = Vec::new();

/// The statuses of a handler for which something else than this goes out. `expected` is the status (`None`
/// for the handler's own), how many cookies are added, how many of the handler's are left, and whether the
/// answer may be stored as the handler said. With the handler's cookie go its other headers.
fn other_than(
    outcome: impl Fn() -> Option<Outcome>,
    sent_a_cookie: bool,
    expected: (Option<u16>, usize, usize, bool),
) -> Vec<u16> {
    let settings = Settings::default();
    let is_other = |status: &u16| {
        let handlers = StatusCode::from_u16(*status).unwrap_or_default();
        let headers = AppendHeaders([
            (SET_COOKIE, "theme=dark; Path=/"),
            (CACHE_CONTROL, "public, max-age=3600"),
        ]);
        let response = (handlers, headers, AppendHeaders(ABOUT_IT)).into_response();
        let response = respond(outcome(), response, sent_a_cookie, NOW, &settings);
        let is_left = |(name, value): &(HeaderName, &str)| {
            let mut lines = response.headers().get_all(name).iter();
            lines.any(|line| line == value)
        };
        let left = ABOUT_IT.iter().filter(|own| is_left(own)).count();
        let cookies = response.headers().get_all(SET_COOKIE).iter();
        let (own, added): (Vec<_>, Vec<_>) = cookies.partition(|set| *set == "theme=dark; Path=/");
        let caches = response.headers().get_all(CACHE_CONTROL).iter();
        let is_public = caches
            .into_iter()
            .any(|line| line == "public, max-age=3600");
        let seen = (
            response.status().as_u16(),
            added.len(),
            own.len(),
            is_public,
            left,
        );
        let (instead, added, own, is_public) = expected;
        let left = own * ABOUT_IT.len();
        seen != (instead.unwrap_or(*status), added, own, is_public, left)
    };
    (100..=999).filter(is_other).collect()
}

#[test]
fn a_cookie_goes_out_with_any_status() {
    claim!(
        STEP.invariants(&[1, 2, 3, 4]),
        "With every status from 100 to 999 goes out what the outcome asks for: the cookie, its removal, or \
         neither",
        "the table of outcomes"
    )
    .test(async |t| {
        let new = || {
            let expires = NOW.plus(Duration::from_secs(600));
            Some(Outcome::NewId(SessionId::generate(), expires))
        };
        let none = || Some(Outcome::NoId);
        let call = |name| format!("respond for {name}: the statuses for which anything else goes out");
        t.call(call("Same"), || other_than(|| Some(Outcome::Same), true, (None, 0, 1, true)))
            .gives(NONE);
        t.call(call("NewId"), || other_than(new, true, (None, 1, 1, false)))
            .gives(NONE);
        t.call(call("NoId, where a cookie was sent"), || other_than(none, true, (None, 1, 1, false)))
            .gives(NONE);
        t.call(call("NoId, where none was sent"), || other_than(none, false, (None, 0, 1, true)))
            .gives(NONE);
    });
}

#[test]
fn no_status_of_the_handler_s_stops_a_refusal() {
    claim!(
        STEP.invariants(&[5, 6, 7]),
        "Whatever status the handler answered, from 100 to 999, a redirect and a 404 among them: what \
         wasn't saved isn't claimed",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let call = |name| format!("respond for {name}: the statuses for which anything else goes out");
        for sent_a_cookie in [true, false] {
            let instead = |status| (Some(status), 0, 0, false);
            t.call(call("SessionEnded"), || {
                other_than(|| Some(Outcome::SessionEnded), sent_a_cookie, instead(409))
            })
            .gives(NONE);
            t.call(call("Busy"), || {
                other_than(|| Some(Outcome::Busy), sent_a_cookie, instead(503))
            })
            .gives(NONE);
            t.call(call("None"), || other_than(|| None, sent_a_cookie, instead(503)))
                .gives(NONE);
        }
    });
}

#[test]
fn what_has_ended_is_a_conflict() {
    claim!(
        STEP.invariants(&[5, 7]),
        "SessionEnded is 409 with its text and Vary: Cookie, and nothing of the handler's response",
        "RFC 9110, section 15.5.10; ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let sent = sent(&t, "SessionEnded", case(Outcome::SessionEnded)).await;
        let whole = refused(&sent);
        t.see(
            "status, text, cookies, and other headers, but for a Content-Type of its own",
            whole,
        )
        .is(instead(
            409,
            "Your session has changed meanwhile. Nothing was saved.",
        ));
    });
}

#[test]
fn what_was_not_saved_is_to_be_tried_later() {
    claim!(
        STEP.invariants(&[6, 7]),
        "Busy and None are 503 with its text and Vary: Cookie, and nothing of the handler's response",
        "RFC 9110, section 15.6.4; ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        for (name, outcome) in [("Busy", Some(Outcome::Busy)), ("None", None)] {
            let sent = sent(&t, name, case(outcome)).await;
            let whole = refused(&sent);
            t.see("status, text, cookies, and other headers, but for a Content-Type of its own", whole)
                .is(instead(503, "Please come back later."));
        }
    });
}
