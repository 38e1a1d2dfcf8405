//! Write `home`, `sign` and `log_out`: the guest book says what happened after the redirect.

use flash::{Book, app};
use harness::{Browser, Step, Test, claim};
use memory_store::StoppedClock;
use session_layer::Settings;
use tokio::join;

use crate::site::*;
use crate::staged_store::Call;

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
        STEP.invariants(&[10, 11]),
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
        t.see(
            "the last word, and a greeting that waited at the logout",
            said(),
        )
        .is([1, 0]);
    });
}

#[test]
fn a_guest_is_thanked_once() {
    claim!(
        STEP.invariants(&[1, 5]),
        "Who signs is sent to the book with 303 and thanked there, once, however many redirects come first",
        "RFC 9110, section 15.4.4"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let zoe = guests.guest(&t, "zoë & co").await;
        zoe.get("/").await;
        let reply = zoe.post("/sign", &[("text", "Tea & cake")]).await;
        let location = reply.headers.get("location").cloned();
        t.see("status and Location", (reply.status, location.as_ref().and_then(|it| it.to_str().ok())))
        .is((303, Some("/")));
        for _ in 0..2 {
            let status = zoe.get("/guests").await.status;
            t.see("the status of one more redirect", status).is(303);
        }
        for expected in [1, 0] {
            let page = read(&zoe, "/").await;
            let what = "how often the page says `Thank you, zoë & co.`";
            t.see(what, times(&page, "Thank you, zoë & co.")).is(expected);
            t.see("how often it has the entry", times(&page, "Tea & cake")).is(1);
        }
    });
}

#[test]
fn an_error_is_one() {
    claim!(
        STEP.invariants(&[6, 7]),
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
            (&alice, "alice", "", "Write something first."),
            (&bob, "a stranger", "Hello", "Say your name first."),
            (&bob, "a stranger", " ", "Say your name first."),
            (&bob, "a stranger", &*long, "Say your name first."),
        ] {
            let status = guest.post("/sign", &[("text", text)]).await.status;
            let bytes = text.len();
            t.see(
                format!("the status when {who} signs with {bytes} bytes"),
                status,
            )
            .is(303);
            let page = read(guest, "/").await;
            t.see(
                format!("how often the page says `{says}`"),
                times(&page, says),
            )
            .is(1);
            t.see(
                "how often it has class=\"error\"",
                times(&page, "class=\"error\""),
            )
            .is(1);
        }
        t.see("the entries", guests.book.entries())
            .is(Ok(Vec::new()));
    });
}

#[test]
fn two_at_once_are_both_thanked() {
    claim!(
        STEP.invariant(9),
        "Two entries bring two messages, one after the other and at the same moment, from two tabs",
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
        let thanks = "how often the page says `Thank you, alice.`";
        t.see(thanks, times(&page, "Thank you, alice.")).is(2);
        for text in ["three", "four"] {
            alice.post("/sign", &[("text", text)]).await;
        }
        let page = read(&alice, "/").await;
        t.see(thanks, times(&page, "Thank you, alice.")).is(2);
    });
}

#[test]
fn a_shut_book_loses_no_message() {
    claim!(
        STEP.invariant(2),
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
fn a_guest_is_not_thanked_for_what_was_not_written() {
    claim!(
        STEP.invariants(&[7, 8]),
        "An entry into a shut book is answered with 503, as the page is, and leaves neither an entry nor a \
         message; who has no name is asked for it all the same",
        "what the chapter asks for"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let alice = guests.guest(&t, "alice").await;
        alice.get("/").await;
        guests.book.set_shut(true);
        let home = alice.get("/").await.text();
        let (bob, long) = (t.browser("bob", &guests.site.server), "x".repeat(501));
        for text in ["one", " ", &*long] {
            let reply = alice.post("/sign", &[("text", text)]).await;
            let bytes = text.len();
            t.see(
                format!("status and page of POST /sign with {bytes} bytes, while the book is shut"),
                (reply.status, reply.text()),
            )
            .is((503, home.clone()));
            let status = bob.post("/sign", &[("text", text)]).await.status;
            t.see(format!("the status when a stranger signs with {bytes} bytes, while the book is shut"), status)
                .is(303);
        }
        guests.book.set_shut(false);
        let page = read(&bob, "/").await;
        let seen = ["Say your name first.", "class=\"error\""].map(|text| times(&page, text));
        t.see("how often the stranger's page says `Say your name first.`, and how many errors it has", seen)
            .is([3, 3]);
        t.see("the entries", guests.book.entries())
            .is(Ok(Vec::new()));
        let page = read(&alice, "/").await;
        t.see("how often the next page has a message", times(&page, "role=\"status\""))
            .is(0);
    });
}

#[test]
fn a_head_shows_nothing() {
    claim!(
        STEP.invariant(3),
        "A HEAD of the page takes no message: what has no body isn't read",
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
        t.see("the status of HEAD /", status).is(200);
        for expected in [1, 0] {
            let page = read(&alice, "/").await;
            t.see(
                "how often the page says `Hello, alice.`",
                times(&page, "Hello, alice."),
            )
            .is(expected);
        }
        guests.book.set_shut(true);
        let status = t
            .raw("a link checker", &guests.site.server, head.as_bytes())
            .await
            .status;
        t.see("the status of HEAD /, while the book is shut", status)
            .is(503);
    });
}

#[test]
fn a_reload_says_it_no_more() {
    claim!(
        STEP.invariant(4),
        "A page without messages has no status, asks the store once, and saves nothing",
        "bug 3"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let alice = guests.guest(&t, "alice").await;
        alice.get("/").await;
        let before = guests.site.calls();
        let page = read(&alice, "/").await;
        t.see(
            "how often the second page has a status",
            times(&page, "role=\"status\""),
        )
        .is(0);
        let after = guests.site.calls();
        let calls: Vec<_> = after.iter().zip(before).map(|(a, b)| a - b).collect();
        t.see("creates, loads, saves, deletes of the second page", calls)
            .is([0, 1, 0, 0]);
    });
}

#[test]
fn the_page_has_it_all() {
    claim!(
        STEP.invariant(1),
        "The page has the messages from the oldest on, and under them the guest's name and the entries",
        "what the chapter asks for"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let alice = guests.guest(&t, "alice <b>").await;
        alice.post("/sign", &[("text", "tea")]).await;
        alice.post("/sign", &[("text", "cake & more")]).await;
        alice.post("/sign", &[("text", " ")]).await;
        let reply = alice.get("/").await;
        t.see("the status", reply.status).is(200);
        let page = decoded(&reply.text());
        let places: Vec<Option<usize>> = [
            "Hello, alice <b>.",
            "Thank you, alice <b>.",
            "Write something first.",
            "alice <b> writes",
            "cake & more",
            "</b>: tea",
        ]
        .map(|text| page.find(text))
        .to_vec();
        t.see("where greeting, thanks, error, name and the entries, the newest first, stand", places)
            .must("six places, each behind the one before", |places| {
                places.iter().all(Option::is_some) && places.is_sorted()
            });
        let bob = t.browser("bob", &guests.site.server);
        let page = read(&bob, "/").await;
        let seen = ["writes", "Your name", "cake & more", "role=\"status\""].map(|text| times(&page, text));
        t.see("what a stranger's page has: a form to sign, a form to log in, the entry, a message", seen)
            .is([0, 1, 1, 0]);
        t.see("bob's cookies", bob.cookies("/")).is(None);
    });
}

#[test]
fn the_last_session_holds_one_message() {
    claim!(
        STEP.invariants(&[10, 11]),
        "After the logout the old record is gone, and what waited in it; the new one has the last word alone",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let alice = guests.guest(&t, "alice").await;
        t.see("whether alice has a session", guests.site.put(&alice, "basket", "tea").await)
            .is(true);
        let old = alice.cookies("/").unwrap_or_default();
        let reply = alice.post("/logout", &[]).await;
        let location = reply.headers.get("location").and_then(|it| it.to_str().ok());
        t.see("status and Location of the logout", (reply.status, location))
            .is((303, Some("/")));
        let held = guests.site.values(&alice).await;
        t.see("how many values the new session holds", held)
            .is(Some(1));
        let mallory = t.browser("mallory", &guests.site.server);
        let page = mallory.get_with_cookie("/", &old).await.text();
        let seen = ["alice", "You are logged out.", "role=\"status\""].map(|text| times(&page, text));
        t.see("name, last word and messages on a page with the old cookie", seen)
            .is([0, 0, 0]);
        let page = read(&alice, "/").await;
        let seen = ["alice", "You are logged out.", "role=\"status\""].map(|text| times(&page, text));
        t.see("name, last word and messages on the next page", seen)
            .is([0, 1, 1]);
    });
}

#[test]
fn a_stranger_can_leave_too() {
    claim!(
        STEP.invariants(&[10, 11]),
        "Who has no name is told of the logout as well, in a new session that holds nothing of an old one",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let bob = t.browser("a stranger", &guests.site.server);
        bob.post("/logout", &[]).await;
        let page = read(&bob, "/").await;
        t.see("the last word to a stranger who logs out", times(&page, "You are logged out."))
            .is(1);
        let carol = t.browser("another stranger", &guests.site.server);
        carol.post("/sign", &[("text", "Hello")]).await;
        t.see("whether the other stranger has a session", guests.site.put(&carol, "basket", "tea").await)
            .is(true);
        let old = carol.cookies("/").unwrap_or_default();
        carol.post("/logout", &[]).await;
        t.see("how many values the new session holds", guests.site.values(&carol).await)
            .is(Some(1));
        let new = carol.cookies("/").unwrap_or_default();
        let mallory = t.browser("mallory", &guests.site.server);
        for (which, cookie, expected) in [("old", old, [0, 0]), ("new", new, [0, 1])] {
            let page = mallory.get_with_cookie("/", &cookie).await.text();
            let seen = ["Say your name first.", "You are logged out."].map(|text| times(&page, text));
            t.see(format!("message that waited and last word, with the stranger's {which} cookie"), seen)
                .is(expected);
        }
    });
}

#[test]
fn an_entry_is_said_to_be_what_it_is() {
    claim!(
        STEP.invariants(&[5, 6]),
        "Who signs twice, once in vain, reads both answers: the thanks are no error, and the entry is there once",
        "what the chapter asks for"
    )
    .test(async |t| {
        let guests = GuestBook::new(&t);
        let alice = guests.guest(&t, "alice").await;
        alice.get("/").await;
        alice.post("/sign", &[("text", " ")]).await;
        alice.post("/sign", &[("text", " tea ")]).await;
        let page = read(&alice, "/").await;
        let seen = ["class=\"error\"", "class=\"message\"", "Write something first.", "Thank you, alice."]
            .map(|text| times(&page, text));
        t.see("errors, messages, the reason and the thanks", seen)
            .is([1, 1, 1, 1]);
        let entries = guests.book.entries().unwrap_or_default();
        let entries: Vec<(String, String)> = entries.into_iter().map(|it| (it.name, it.text)).collect();
        t.see("the entries", entries)
            .is(vec![("alice".to_owned(), "tea".to_owned())]);
    });
}
