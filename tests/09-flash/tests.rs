// Chapter 09, flash: how does "You are logged out" survive a redirect?

use axum::Router;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::routing::get;
use flash::{
    Kept, LONGEST, MOST, Message, flash, flash_as, get_flashed_messages, get_flashed_messages_of,
    waiting_messages,
};
use harness::{Browser, Chapter, Server, Step, Test, claim};
use memory_store::{MemoryStore, StoppedClock, Timestamp};
use serde_json::{Map, Value};
use session_layer::{Sessions, Settings};
use session_object::Session;
use tokio::join;

#[path = "../staged_store.rs"]
mod staged_store;

use staged_store::{Call, Director, StagedStore};

const CHAPTER: Chapter = Chapter::new("09-flash");

const NOW: Timestamp = Timestamp::from_seconds(1000);

/// Messages as a failure shows them: `error: Write something first.`
fn said(messages: Vec<Message>) -> Vec<String> {
    let line = |message: Message| format!("{}: {}", message.category, message.text);
    messages.into_iter().map(line).collect()
}

/// What is expected, in the same form.
fn lines(expected: &[&str]) -> Vec<String> {
    expected.iter().map(ToString::to_string).collect()
}

/// One session without HTTP: each request gets the record as it is when it begins, and its changes are
/// brought into the record as it is when it ends.
#[derive(Default)]
struct Record(Map<String, Value>);

impl Record {
    fn with(texts: &[&str]) -> Self {
        let mut record = Self::default();
        let request = record.load();
        texts.iter().for_each(|text| flash(&request, text));
        record.save(&request);
        record
    }

    fn load(&self) -> Session {
        Session::new(self.0.clone())
    }

    fn save(&mut self, request: &Session) {
        self.0 = request.close().changes.apply(self.0.clone());
    }

    /// One request from its beginning to its end.
    fn request(&mut self, handler: impl FnOnce(&Session)) {
        let request = self.load();
        handler(&request);
        self.save(&request);
    }

    fn waiting(&self) -> Vec<String> {
        said(waiting_messages(&self.load()))
    }
}

/// Handlers like those of any site, each with one thing to do.
mod handlers {
    use super::*;
    use session_layer::Session;

    /// `/say?Hello` leaves the message `Hello`.
    pub async fn say(session: Session, RawQuery(text): RawQuery) -> &'static str {
        flash(&session, &text.unwrap_or_default());
        "Said"
    }

    pub async fn waiting(session: Session) -> String {
        joined(waiting_messages(&session))
    }

    pub async fn show(session: Session) -> String {
        joined(get_flashed_messages(&session))
    }

    pub async fn fail(session: Session) -> (StatusCode, String) {
        let messages = joined(get_flashed_messages(&session));
        let text = format!("The page fails after taking: {messages}");
        (StatusCode::INTERNAL_SERVER_ERROR, text)
    }

    fn joined(messages: Vec<Message>) -> String {
        match messages.is_empty() {
            true => "nothing".to_owned(),
            false => said(messages).join("\n"),
        }
    }
}

/// A site on a staged store.
struct Site {
    server: Server,
    director: Director,
}

impl Site {
    /// With the handlers above.
    fn new(t: &Test) -> Self {
        Self::with(t, |store| {
            let router = Router::new()
                .route("/say", get(handlers::say))
                .route("/waiting", get(handlers::waiting))
                .route("/show", get(handlers::show))
                .route("/fail", get(handlers::fail));
            let clock = StoppedClock::at(NOW).clock();
            Sessions::reporting(store, clock, Settings::default(), |_| {}).layer(router)
        })
    }

    fn with(t: &Test, router: impl FnOnce(StagedStore<MemoryStore>) -> Router) -> Self {
        let director = Director::default();
        let store = director.stage(MemoryStore::with_limit(1000));
        t.name_cookie("__Host-session", "session");
        let server = t.serve(router(store));
        Self { server, director }
    }

    /// How often the store was asked: creates, loads, saves, deletes.
    fn calls(&self) -> [usize; 4] {
        [Call::Create, Call::Load, Call::Save, Call::Delete].map(|call| self.director.calls(call))
    }
}

/// What a browser reads at an address.
async fn read(browser: &Browser, path: &str) -> String {
    browser.get(path).await.text()
}

/// What a browser makes of the entities in a text.
fn decoded(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let (name, after) = after.split_once(';').unwrap_or((after, ""));
        text.push_str(&entity(name));
        rest = after;
    }
    text + rest
}

fn entity(name: &str) -> String {
    let number = name
        .strip_prefix('#')
        .and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
    match (name, number.and_then(char::from_u32)) {
        ("amp", _) => "&".to_owned(),
        ("lt", _) => "<".to_owned(),
        ("gt", _) => ">".to_owned(),
        ("quot", _) => "\"".to_owned(),
        ("apos", _) => "'".to_owned(),
        (_, Some(character)) => character.to_string(),
        (_, None) => format!("(no entity: &{name};)"),
    }
}

mod step_1 {
    //! Write `shorten` and `push`: a visitor who never reads their messages costs a fixed amount.
    use super::*;
    use flash::{push, shorten};

    const STEP: Step = CHAPTER.step(1, "Keep it small");

    fn message(text: &str) -> Kept {
        Kept::new(Message {
            category: "message".to_owned(),
            text: text.to_owned(),
        })
    }

    /// A long text in a few words: `297 × x, 1 × …`.
    fn counted(text: &str) -> String {
        let mut runs: Vec<(char, usize)> = Vec::new();
        for character in text.chars() {
            match runs.last_mut() {
                Some((last, number)) if *last == character => *number += 1,
                _ => runs.push((character, 1)),
            }
        }
        let runs = runs
            .iter()
            .map(|(character, number)| format!("{number} × {character}"));
        runs.collect::<Vec<_>>().join(", ")
    }

    fn texts(list: &[Kept]) -> Vec<&str> {
        list.iter().map(|kept| &*kept.message.text).collect()
    }

    #[test]
    fn what_fits_is_left_alone() {
        claim!(
            STEP,
            "A text of up to 300 bytes stays as it is, whatever is in it",
            "what the chapter asks for"
        )
        .test(async |t| {
            let (full, wide) = ("x".repeat(LONGEST), "é".repeat(LONGEST / 2));
            for text in ["", " ", "Thank you, Zoë.", "a\nb", "<b>", &full, &wide] {
                t.call(format!("shorten({text:?})"), || shorten(text))
                    .gives(text);
            }
        });
    }

    #[test]
    fn what_does_not_fit_is_cut_between_characters() {
        claim!(
            STEP,
            "A longer text becomes as many whole characters as fit into 300 bytes together with …",
            "CWE-770; bug 11: rwf2/cookie-rs#178"
        )
        .test(async |t| {
            let most = LONGEST - '…'.len_utf8();
            for character in ['x', 'é', '€', '🦀'] {
                for before in 0..4 {
                    let start = if before == 0 {
                        String::new()
                    } else {
                        format!("{before} × a, ")
                    };
                    let text = "a".repeat(before) + &character.to_string().repeat(LONGEST + 1);
                    let fit = (most - before) / character.len_utf8();
                    let call = format!("shorten of {before} × a and 301 × {character}");
                    t.call(call, || counted(&shorten(&text)))
                        .gives(format!("{start}{fit} × {character}, 1 × …"));
                }
            }
            t.call("shorten of 301 × x", || {
                counted(&shorten(&"x".repeat(301)))
            })
            .gives("297 × x, 1 × …".to_owned());
            let almost = format!("{}é", "x".repeat(LONGEST - 1));
            t.call("shorten of 299 × x and é", || counted(&shorten(&almost)))
                .gives("297 × x, 1 × …".to_owned());
        });
    }

    #[test]
    fn a_new_message_is_the_last() {
        claim!(
            STEP,
            "A message is added at the end, also when one that says the same is there already",
            "what the chapter asks for"
        )
        .test(async |t| {
            let mut list = Vec::new();
            for text in ["one", "two", "one", "three"] {
                list = push(list, message(text));
            }
            t.call("the texts after push of one, two, one, three", || {
                texts(&list)
            })
            .gives(["one", "two", "one", "three"]);
        });
    }

    #[test]
    fn the_oldest_give_way() {
        claim!(
            STEP,
            "A list has ten messages at most: for a new one, the oldest goes, and no more than that",
            "CWE-770"
        )
        .test(async |t| {
            let mut list = Vec::new();
            for number in 1..=25_usize {
                list = push(list, message(&number.to_string()));
                let first = number.saturating_sub(MOST) + 1;
                let expected: Vec<String> = (first..=number).map(|it| it.to_string()).collect();
                let call = format!("the texts after {number} times push");
                t.call(call, || texts(&list)).gives(expected);
            }
            let long = (1..=15).map(|it| message(&it.to_string())).collect();
            let list = push(long, message("16"));
            t.call("the length after push to a list of 15", || list.len())
                .gives(MOST);
        });
    }
}

mod step_2 {
    //! Write `flash` and `flash_as`: a message waits in the session, whoever adds another one at the
    //! same moment.
    use super::*;

    const STEP: Step = CHAPTER.step(2, "Leave a message");

    #[test]
    fn a_message_waits() {
        claim!(
            STEP,
            "A message waits in the session, in this request and in the next, in the category message",
            "Flask 3.1.3: flash"
        )
        .test(async |t| {
            let mut record = Record::default();
            let request = record.load();
            flash(&request, "You are logged out.");
            t.call("waiting_messages in the same request", || {
                said(waiting_messages(&request))
            })
            .gives(lines(&["message: You are logged out."]));
            record.save(&request);
            t.call("waiting_messages in the next request", || record.waiting())
                .gives(lines(&["message: You are logged out."]));
        });
    }

    #[test]
    fn each_message_counts() {
        claim!(
            STEP,
            "Messages keep their order and their category, and two that say the same are two",
            "what the chapter asks for"
        )
        .test(async |t| {
            let mut record = Record::default();
            record.request(|session| {
                flash(session, "Saved.");
                flash_as(session, "error", "The mail could not be sent.");
            });
            record.request(|session| flash(session, "Saved."));
            t.call("waiting_messages after that", || record.waiting())
                .gives(lines(&[
                    "message: Saved.",
                    "error: The mail could not be sent.",
                    "message: Saved.",
                ]));
        });
    }

    #[test]
    fn both_of_two_are_kept() {
        claim!(
            STEP,
            "Of two requests that leave a message at the same time, neither loses it",
            "bug 2: pallets-eco/flask-session#71; CWE-362"
        )
        .test(async |t| {
            let mut record = Record::with(&["one"]);
            let (first, second) = (record.load(), record.load());
            flash(&first, "two");
            flash(&second, "three");
            record.save(&first);
            record.save(&second);
            t.call("waiting_messages after two requests at once", || {
                record.waiting()
            })
            .gives(lines(&["message: one", "message: two", "message: three"]));
        });
    }

    #[test]
    fn also_in_a_store() {
        claim!(
            STEP,
            "Twenty requests load one session, and only then leave messages: the list has the latest ten",
            "bug 2; CWE-362"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/say?0").await;
            let cookie = alice.cookies("/").unwrap_or_default();
            let browser = std::sync::Arc::new(alice);
            site.director.gather(Call::Load, 20);
            let say = |number| {
                let (browser, cookie) = (std::sync::Arc::clone(&browser), cookie.clone());
                let path = format!("/say?{number}");
                async move { browser.get_with_cookie(&path, &cookie).await.status }
            };
            let answers = t.at_once("20 times GET /say at once", 20, say).await;
            answers.gives([200; 20]);
            let waiting = read(&browser, "/waiting").await;
            let all: std::collections::HashSet<&str> = waiting.lines().collect();
            t.call("different messages that wait", || all.len()).gives(MOST);
        });
    }

    #[test]
    fn nobody_makes_the_list_grow() {
        claim!(
            STEP,
            "However often anything is said, a session keeps ten messages of 300 bytes, the latest",
            "CWE-770"
        )
        .test(async |t| {
            let mut record = Record::with(&["old"; 10]);
            let late = record.load();
            record.request(|session| (1..=1000).for_each(|it| flash(session, &it.to_string())));
            flash(&late, &"long ".repeat(100_000));
            record.save(&late);
            let waiting = record.waiting();
            t.call("waiting_messages after 1001 times flash", || waiting)
                .must(
                    "10 messages, the first 992 and the last cut to 300 bytes",
                    |all| {
                        let last = all.last().map_or(0, String::len);
                        all.len() == MOST
                            && all[0] == "message: 992"
                            && all[8] == "message: 1000"
                            && (LONGEST - 5..=LONGEST).contains(&(last - "message: ".len()))
                    },
                );
        });
    }
}

mod step_3 {
    //! Write `get_flashed_messages`: what a page takes is gone when the page is answered, and nothing
    //! else is.
    use super::*;

    const STEP: Step = CHAPTER.step(3, "Take them once");

    #[test]
    fn they_are_shown_once() {
        claim!(
            STEP,
            "A page gets all messages in their order, and the next page gets none of them",
            "Flask 3.1.3: get_flashed_messages"
        )
        .test(async |t| {
            let mut record = Record::with(&["one", "two"]);
            record.request(|session| flash_as(session, "error", "three"));
            for (page, expected) in [
                (
                    "first",
                    &["message: one", "message: two", "error: three"][..],
                ),
                ("second", &[]),
            ] {
                let request = record.load();
                t.call(format!("get_flashed_messages on the {page} page"), || {
                    said(get_flashed_messages(&request))
                })
                .gives(lines(expected));
                record.save(&request);
            }
            t.call("waiting_messages after that", || record.waiting())
                .gives(lines(&[]));
        });
    }

    #[test]
    fn a_page_without_messages_changes_nothing() {
        claim!(
            STEP,
            "Where no message waits, reading is no change, so nothing is saved and no session begins",
            "bug 3; CWE-770"
        )
        .test(async |t| {
            let mut read = Record::with(&["one"]);
            read.request(|session| drop(get_flashed_messages(session)));
            for (visitor, record) in [
                ("a stranger", Record::default()),
                ("a visitor who has read them all", read),
            ] {
                let request = record.load();
                t.call(format!("get_flashed_messages for {visitor}"), || {
                    said(get_flashed_messages(&request))
                })
                .gives(lines(&[]));
                let is_empty = request.pending().is_empty();
                t.call("whether there is nothing to save", || is_empty)
                    .gives(true);
            }
            let site = Site::new(&t);
            let bob = t.browser("bob", &site.server);
            bob.get("/show").await;
            t.call("creates, loads, saves, deletes of a stranger's page", || site.calls())
                .gives([0; 4]);
            t.call("bob's cookies", || bob.cookies("/")).gives(None);
        });
    }

    #[test]
    fn what_came_meanwhile_stays() {
        claim!(
            STEP,
            "A message that another request leaves while this page is made waits for the next page",
            "CWE-362"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/say?one").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/show"), async {
                slow.reached().await;
                alice.get("/say?two").await;
                slow.release();
            });
            alice.get("/show").await;
            alice.get("/show").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_message_is_not_its_text() {
        claim!(
            STEP,
            "Two tabs show a message, and one of them is slow: a new one that says the same isn't lost",
            "CWE-362"
        )
        .test(async |t| {
            let mut record = Record::with(&["Saved."]);
            let slow = record.load();
            t.call("get_flashed_messages in a slow tab", || said(get_flashed_messages(&slow)))
                .gives(lines(&["message: Saved."]));
            record.request(|session| drop(get_flashed_messages(session)));
            record.request(|session| flash(session, "Saved."));
            record.save(&slow);
            t.call("waiting_messages, once the slow tab is done,", || record.waiting())
                .gives(lines(&["message: Saved."]));
        });
    }

    #[test]
    fn nor_its_place() {
        claim!(
            STEP,
            "Where a shown message has given way to a new one, the new one isn't removed in its place",
            "CWE-362"
        )
        .test(async |t| {
            let mut record = Record::with(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
            let slow = record.load();
            t.call("the number of messages in a slow tab", || get_flashed_messages(&slow).len())
                .gives(MOST);
            record.request(|session| flash(session, "11"));
            record.save(&slow);
            t.call("waiting_messages, once the slow tab is done,", || record.waiting())
                .gives(lines(&["message: 11"]));
        });
    }

    #[test]
    fn a_list_that_is_gone_is_no_trouble() {
        claim!(
            STEP,
            "If another request clears the session while a page is made, the page is saved all the same",
            "CWE-362"
        )
        .test(async |t| {
            let mut record = Record::with(&["one"]);
            let slow = record.load();
            t.call("get_flashed_messages in a slow tab", || said(get_flashed_messages(&slow)))
                .gives(lines(&["message: one"]));
            record.request(Session::clear);
            t.call("saving the slow tab", || record.save(&slow)).gives(());
            t.call("waiting_messages after that", || record.waiting()).gives(lines(&[]));
        });
    }

    #[test]
    fn left_and_taken_in_one_request() {
        claim!(
            STEP,
            "A message that is left and taken in one request is shown once, whatever others do",
            "what the chapter asks for"
        )
        .test(async |t| {
            for others in [&[][..], &["other"], &["other", "another"]] {
                let mut record = Record::with(&["old"]);
                let request = record.load();
                flash(&request, "new");
                t.call("get_flashed_messages in the same request", || {
                    said(get_flashed_messages(&request))
                })
                .gives(lines(&["message: old", "message: new"]));
                let other = record.load();
                others.iter().for_each(|text| flash(&other, text));
                record.save(&other);
                record.save(&request);
                let left: Vec<_> = others.iter().map(|it| format!("message: {it}")).collect();
                let call = format!("waiting_messages, where others left {others:?},");
                t.call(call, || record.waiting()).gives(left);
            }
        });
    }

    #[test]
    fn the_second_call_gets_what_is_new() {
        claim!(
            STEP,
            "A second call in one request gets only what was left since the first",
            "what the chapter asks for"
        )
        .test(async |t| {
            let mut record = Record::with(&["one"]);
            let request = record.load();
            for expected in [&["message: one"][..], &[], &["message: two"]] {
                if expected == ["message: two"] {
                    flash(&request, "two");
                }
                t.call("get_flashed_messages", || {
                    said(get_flashed_messages(&request))
                })
                .gives(lines(expected));
            }
            record.save(&request);
            t.call("waiting_messages after that", || record.waiting())
                .gives(lines(&[]));
        });
    }

    #[test]
    fn a_page_that_fails_has_shown_nothing() {
        claim!(
            STEP,
            "If the page that takes the messages fails, the next page has them",
            "the contract: a 5xx saves nothing"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/say?one").await;
            alice.get("/fail").await;
            alice.get("/show").await;
            alice.get("/show").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn no_page_is_sent_that_could_not_be_saved() {
        claim!(
            STEP,
            "If the store doesn't answer, the visitor reads 503, and the message comes later",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/say?one").await;
            site.director.break_down(Call::Save);
            let status = alice.get("/show").await.status;
            t.call("the status while the store is down", || status)
                .gives(503);
            site.director.repair();
            let page = read(&alice, "/show").await;
            t.call("the page after that", || page)
                .gives("message: one".to_owned());
        });
    }

    #[test]
    fn two_tabs_both_show_it() {
        claim!(
            STEP,
            "Two tabs that load at the same moment both show a message, and a third shows none",
            "what the chapter explains"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let alice = t.browser("alice", &site.server);
            alice.get("/say?one").await;
            let slow = site.director.hold_next(Call::Load);
            join!(alice.get("/show"), async {
                slow.reached().await;
                alice.get("/show").await;
                slow.release();
            });
            alice.get("/show").await;
            t.matches_snapshot();
        });
    }
}

mod step_4 {
    //! Write `get_flashed_messages_of`: some of the messages, and the others go on waiting.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Take some of them");

    fn mixed() -> Record {
        let mut record = Record::default();
        record.request(|session| {
            flash(session, "one");
            flash_as(session, "error", "two");
            flash_as(session, "tip", "three");
            flash(session, "four");
            flash_as(session, "error", "five");
        });
        record
    }

    #[test]
    fn the_others_go_on_waiting() {
        claim!(
            STEP,
            "Messages of the categories that were asked for are taken, all others wait",
            "what the chapter asks for; Flask 3.1.3 loses them"
        )
        .test(async |t| {
            for (categories, taken, left) in [
                (
                    &["error"][..],
                    &["error: two", "error: five"][..],
                    &["message: one", "tip: three", "message: four"][..],
                ),
                (
                    &["error", "message"],
                    &["message: one", "error: two", "message: four", "error: five"],
                    &["tip: three"],
                ),
                (
                    &["tip", "tip", "unheard of"],
                    &["tip: three"],
                    &["message: one", "error: two", "message: four", "error: five"],
                ),
            ] {
                let mut record = mixed();
                let request = record.load();
                t.call(
                    format!("get_flashed_messages_of(…, {categories:?})"),
                    || said(get_flashed_messages_of(&request, categories)),
                )
                .gives(lines(taken));
                record.save(&request);
                t.call("waiting_messages after that", || record.waiting())
                    .gives(lines(left));
            }
        });
    }

    #[test]
    fn none_of_them_is_no_change() {
        claim!(
            STEP,
            "Where no message has such a category, or no category is asked for, nothing changes",
            "bug 3"
        )
        .test(async |t| {
            for categories in [
                &[][..],
                &["warning"],
                &["err"],
                &["Error"],
                &["errors"],
                &[""],
            ] {
                let request = mixed().load();
                t.call(
                    format!("get_flashed_messages_of(…, {categories:?})"),
                    || said(get_flashed_messages_of(&request, categories)),
                )
                .gives(lines(&[]));
                let is_empty = request.pending().is_empty();
                t.call("whether there is nothing to save", || is_empty)
                    .gives(true);
            }
        });
    }

    #[test]
    fn what_came_meanwhile_stays_in_every_category() {
        claim!(
            STEP,
            "A message of the same category that another request leaves meanwhile isn't taken along",
            "CWE-362"
        )
        .test(async |t| {
            let mut record = mixed();
            let slow = record.load();
            t.call("the errors in a slow tab", || {
                said(get_flashed_messages_of(&slow, &["error"]))
            })
            .gives(lines(&["error: two", "error: five"]));
            record.request(|session| drop(get_flashed_messages(session)));
            record.request(|session| {
                flash_as(session, "error", "two");
                flash(session, "six");
            });
            record.save(&slow);
            t.call("waiting_messages, once the slow tab is done,", || record.waiting())
                .gives(lines(&["error: two", "message: six"]));
        });
    }
}

mod step_5 {
    //! Write `escape` and `show_messages`: what a message says is text, and never HTML.
    use super::*;
    use flash::show_messages;

    const STEP: Step = CHAPTER.step(5, "Show them as text");

    fn message(category: &str, text: &str) -> Message {
        let (category, text) = (category.to_owned(), text.to_owned());
        Message { category, text }
    }

    /// The tags of a piece of HTML, and its text as a person reads it.
    fn taken_apart(html: &str) -> (Vec<String>, String) {
        let (mut tags, mut text) = (Vec::new(), String::new());
        let mut rest = html;
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            tags.push(tag.to_owned());
            rest = after;
        }
        text.push_str(rest);
        (tags, decoded(&text))
    }

    /// The value of a tag's attribute, between quotes of either kind.
    fn attribute(tag: &str, name: &str) -> Option<String> {
        let (_, after) = tag.split_once(&format!(" {name}="))?;
        let quote = after.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        Some(decoded(after[1..].split_once(quote)?.0))
    }

    #[test]
    fn messages_are_a_status() {
        claim!(
            STEP,
            "The messages stand in one element with role=\"status\", each in a p whose class is its category",
            "WAI-ARIA 1.2: status"
        )
        .test(async |t| {
            let messages = [message("message", "Thank you."), message("error", "Oh no.")];
            let html = show_messages(&messages);
            let (tags, _) = taken_apart(&html);
            let shown = t.call("show_messages of a message and an error", || html.clone());
            shown.must("one element with role=\"status\", around all others", |_| {
                let roles = tags.iter().filter_map(|tag| attribute(tag, "role"));
                let element = tags.first().and_then(|tag| tag.split(' ').next());
                let end = format!("/{}", element.unwrap_or_default());
                roles.collect::<Vec<_>>() == ["status"]
                    && attribute(&tags[0], "role").is_some()
                    && tags.last() == Some(&end)
            });
            shown.must("two paragraphs with the classes message and error, in this order", |_| {
                let paragraphs = tags.iter().filter(|tag| tag.starts_with("p "));
                let classes: Vec<_> = paragraphs.map(|tag| attribute(tag, "class")).collect();
                classes == [Some("message".to_owned()), Some("error".to_owned())]
            });
            let said = html.find("Thank you.") < html.find("Oh no.");
            t.call("whether the older one stands first", || said).gives(true);
            t.call("show_messages of nothing", || show_messages(&[])).gives(String::new());
        });
    }

    #[test]
    fn what_it_says_is_text() {
        claim!(
            STEP,
            "Whatever a message says, the visitor reads it as it is, and the page gets no tag from it",
            "CWE-79"
        )
        .test(async |t| {
            let (plain, _) = taken_apart(&show_messages(&[message("message", "x")]));
            for text in [
                "Thank you.",
                "<script>alert(1)</script>",
                "a < b & b > c",
                "&lt;b&gt;",
                "&amp;amp;",
                "\"quoted\" and 'quoted'",
                "</p></div><h1>Mallory</h1>",
                "Zoë 🦀",
            ] {
                let html = show_messages(&[message("message", text)]);
                let (tags, read) = taken_apart(&html);
                t.call(format!("the tags of show_messages with {text:?}"), || tags)
                    .gives(plain.clone());
                let call = format!("what a person reads of show_messages with {text:?}");
                t.call(call, || read.trim().to_owned()).gives(text);
            }
        });
    }

    #[test]
    fn a_category_stays_in_its_quotes() {
        claim!(
            STEP,
            "A category with a quote in it adds no attribute: a record may be older than the program",
            "CWE-79"
        )
        .test(async |t| {
            for category in ["a\" onclick=\"x", "a' b='c", "<b>", "a&quot;b", "two words"] {
                let html = show_messages(&[message(category, "x")]);
                let (tags, _) = taken_apart(&html);
                let class = tags.iter().find_map(|tag| attribute(tag, "class"));
                t.call(format!("the class, where the category is {category:?},"), || class)
                    .gives(Some(category.to_owned()));
                t.call("the number of tags", || tags.len()).gives(4);
            }
        });
    }
}

mod step_6 {
    //! Write `home`, `sign` and `log_out`: the guest book says what happened after the redirect.
    use super::*;
    use flash::{Book, app};

    const STEP: Step = CHAPTER.step(6, "Speak after the redirect");

    struct GuestBook {
        site: Site,
        book: Book,
    }

    impl GuestBook {
        fn new(t: &Test) -> Self {
            let book = Book::default();
            let site = Site::with(t, |store| {
                let clock = StoppedClock::at(NOW).clock();
                app(store, clock, Settings::default(), book.clone())
            });
            Self { site, book }
        }

        async fn guest(&self, t: &Test, name: &str) -> Browser {
            let guest = t.browser(name, &self.site.server);
            guest.post("/login", &[("name", name)]).await;
            guest
        }
    }

    /// How often a page says a text.
    fn times(page: &str, text: &str) -> usize {
        decoded(page).matches(text).count()
    }

    #[test]
    fn you_are_logged_out() {
        claim!(
            STEP,
            "The logout ends the session, and a new one carries the last word over the redirect",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let alice = guests.guest(&t, "alice").await;
            let old = alice.cookies("/").unwrap_or_default();
            alice.get("/").await;
            alice.post("/logout", &[]).await;
            alice.get("/").await;
            alice.get("/").await;
            t.browser("mallory", &guests.site.server)
                .get_with_cookie("/", &old)
                .await;
            t.matches_snapshot();
            let bob = guests.guest(&t, "bob").await;
            bob.post("/logout", &[]).await;
            let page = read(&bob, "/").await;
            let said = || ["You are logged out.", "Hello, bob."].map(|text| times(&page, text));
            t.call(
                "the last word, and a greeting that waited at the logout,",
                said,
            )
            .gives([1, 0]);
        });
    }

    #[test]
    fn a_guest_is_thanked_once() {
        claim!(
            STEP,
            "Who signs is sent to the book with 303 and thanked there, once, however many redirects come first",
            "RFC 9110, section 15.4.4"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let zoe = guests.guest(&t, "zoë & co").await;
            zoe.get("/").await;
            let reply = zoe.post("/sign", &[("text", "Tea & cake")]).await;
            let location = reply.headers.get("location").cloned();
            t.call("status and Location", || {
                (reply.status, location.as_ref().and_then(|it| it.to_str().ok()))
            })
            .gives((303, Some("/")));
            zoe.get("/guests").await;
            zoe.get("/guests").await;
            for expected in [1, 0] {
                let page = read(&zoe, "/").await;
                let call = "how often the page says `Thank you, zoë & co.`";
                t.call(call, || times(&page, "Thank you, zoë & co.")).gives(expected);
                t.call("how often it has the entry", || times(&page, "Tea & cake")).gives(1);
            }
        });
    }

    #[test]
    fn an_error_is_one() {
        claim!(
            STEP,
            "What can't be written is answered with a message in the category error, at the next page",
            "what the chapter asks for"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let long = "x".repeat(501);
            let alice = guests.guest(&t, "alice").await;
            let bob = t.browser("bob", &guests.site.server);
            alice.get("/").await;
            for (guest, who, text, says) in [
                (&alice, "alice", " ", "Write something first."),
                (&alice, "alice", &*long, "That is too long for the book."),
                (&bob, "a stranger", "Hello", "Say your name first."),
            ] {
                let status = guest.post("/sign", &[("text", text)]).await.status;
                let bytes = text.len();
                t.call(format!("the status when {who} signs with {bytes} bytes"), || status)
                    .gives(303);
                let page = read(guest, "/").await;
                t.call(format!("how often the page says `{says}`"), || times(&page, says))
                    .gives(1);
                t.call("how often it has class=\"error\"", || times(&page, "class=\"error\""))
                    .gives(1);
            }
            t.call("the entries", || guests.book.entries()).gives(Ok(Vec::new()));
        });
    }

    #[test]
    fn two_at_once_are_both_thanked() {
        claim!(
            STEP,
            "Two entries at the same moment, from two tabs, bring two messages",
            "bug 2; CWE-362"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let alice = guests.guest(&t, "alice").await;
            alice.get("/").await;
            guests.site.director.gather(Call::Load, 2);
            join!(
                alice.post("/sign", &[("text", "one")]),
                alice.post("/sign", &[("text", "two")])
            );
            let page = read(&alice, "/").await;
            t.call("how often the page says `Thank you, alice.`", || {
                times(&page, "Thank you, alice.")
            })
            .gives(2);
        });
    }

    #[test]
    fn a_shut_book_loses_no_message() {
        claim!(
            STEP,
            "While the book is shut there is no page, and the messages wait until there is one",
            "the contract: a 5xx saves nothing"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let alice = t.browser("alice", &guests.site.server);
            alice.post("/shut", &[]).await;
            alice.get("/").await;
            alice.get("/").await;
            alice.post("/open", &[]).await;
            alice.get("/").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn nobody_is_thanked_for_what_was_not_written() {
        claim!(
            STEP,
            "An entry into a shut book is answered with a 5xx, and leaves neither an entry nor a message",
            "what the chapter asks for"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let alice = guests.guest(&t, "alice").await;
            alice.get("/").await;
            guests.book.set_shut(true);
            let status = alice.post("/sign", &[("text", "one")]).await.status;
            t.call("the status of POST /sign, while the book is shut,", || status)
                .must("a status from 500 to 599", |status| (500..600).contains(status));
            guests.book.set_shut(false);
            let page = read(&alice, "/").await;
            t.call("how often the next page has a message", || times(&page, "role=\"status\""))
                .gives(0);
        });
    }

    #[test]
    fn a_head_shows_nothing() {
        claim!(
            STEP,
            "A HEAD of the page takes no message: nobody reads what has no body",
            "RFC 9110, sections 9.2.1 and 9.3.2"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let alice = guests.guest(&t, "alice").await;
            let cookie = alice.cookies("/").unwrap_or_default();
            let head = format!("HEAD / HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\r\n");
            let status = t
                .raw("a link checker", &guests.site.server, head.as_bytes())
                .await
                .status;
            t.call("the status of HEAD /", || status).gives(200);
            for expected in [1, 0] {
                let page = read(&alice, "/").await;
                t.call("how often the page says `Hello, alice.`", || {
                    times(&page, "Hello, alice.")
                })
                .gives(expected);
            }
            guests.book.set_shut(true);
            let status = t
                .raw("a link checker", &guests.site.server, head.as_bytes())
                .await
                .status;
            t.call("the status of HEAD /, while the book is shut,", || status)
                .gives(503);
        });
    }

    #[test]
    fn a_reload_says_it_no_more() {
        claim!(
            STEP,
            "A page without messages has no status, asks the store once, and saves nothing",
            "bug 3"
        )
        .test(async |t| {
            let guests = GuestBook::new(&t);
            let alice = guests.guest(&t, "alice").await;
            alice.get("/").await;
            let before = guests.site.calls();
            let page = read(&alice, "/").await;
            t.call("how often the second page has a status", || {
                times(&page, "role=\"status\"")
            })
            .gives(0);
            let after = guests.site.calls();
            let calls: Vec<_> = after.iter().zip(before).map(|(a, b)| a - b).collect();
            t.call("creates, loads, saves, deletes of the second page", || {
                calls
            })
            .gives([0, 1, 0, 0]);
        });
    }
}
