//! Write `MemoryEpochs`, `Login` and `current`: the end of every session of one user.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use harness::{Called, Request, Step, Test, claim};
use key_rotation::{Down, Epochs, FORTNIGHT, Login, MemoryEpochs, account, app, current};

use crate::common::*;
use crate::moment;
use crate::step_6::seal_key;

const STEP: Step = CHAPTER.step(8, "Log out everywhere");

fn epoch(t: &Test, epochs: &MemoryEpochs, user: &str) -> Called<Result<u64, Down>> {
    t.call(format!("epochs.epoch({user:?})"), || epochs.epoch(user))
}

fn end_all(t: &Test, epochs: &MemoryEpochs, user: &str) -> Called<Result<u64, Down>> {
    t.call(format!("epochs.end_all({user:?})"), || epochs.end_all(user))
}

fn login(user: &str, epoch: u64) -> Login {
    let user = user.to_owned();
    Login { user, epoch }
}

/// A store that counts what it is asked, and may be down.
#[derive(Default)]
struct Counted {
    epochs: MemoryEpochs,
    asked: AtomicU32,
    is_down: bool,
    ends_nothing: bool,
}

impl Counted {
    fn down() -> Self {
        Self {
            is_down: true,
            ..Self::default()
        }
    }

    fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Epochs for Counted {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        if self.is_down {
            return Err(Down);
        }
        self.epochs.epoch(user)
    }

    fn end_all(&self, user: &str) -> Result<u64, Down> {
        if self.is_down || self.ends_nothing {
            return Err(Down);
        }
        self.epochs.end_all(user)
    }
}

#[test]
fn an_epoch_begins() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A user's epoch is 0 at first, and each end of all sessions begins the next, for this user alone",
        "ASVS 5.0, 7.4.5"
    )
    .test(async |t| {
        let epochs = MemoryEpochs::default();
        let users = ["alice", "Alice", "alic", "", "bob", "a.b"];
        for user in users {
            epoch(&t, &epochs, user).gives(Ok(0));
            epoch(&t, &epochs, user).gives(Ok(0));
        }
        for number in 1..=3 {
            for user in users {
                end_all(&t, &epochs, user).gives(Ok(number));
                epoch(&t, &epochs, user).gives(Ok(number));
            }
        }
        for _ in 0..100 {
            let _ = epochs.end_all("bob");
        }
        epoch(&t, &epochs, "bob").gives(Ok(103));
        epoch(&t, &epochs, "alice").gives(Ok(3));
        epoch(&t, &epochs, "carol").gives(Ok(0));
    });
}

#[test]
fn two_ends_are_two_epochs() {
    claim!(
        STEP.invariant(3),
        "Of two who end all sessions at the same moment, each begins an epoch",
        "CWE-362"
    )
    .test(async |t| {
        let wrong = moment::until_they_met_in_each_gap(|gap| {
            let epochs = MemoryEpochs::default();
            let end = || epochs.end_all("alice");
            let (one, other, have_met) = moment::in_gap(gap, &epochs, "Epochs", end, end);
            let mut both = [one, other];
            both.sort_by_key(|epoch| epoch.unwrap_or_default());
            let after = epochs.epoch("alice");
            let is_right = both == [Ok(1), Ok(2)] && after == Ok(2);
            (have_met, (!is_right).then_some((both, after)))
        });
        t.see(
            "the epochs of two who met, where they aren't 1, 2 and then 2",
            wrong,
        )
        .is(None::<([Result<u64, Down>; 2], Result<u64, Down>)>);
        // On a busy machine they may not have met. So many calls at once do.
        let epochs = MemoryEpochs::default();
        let all_are_there = Barrier::new(4);
        let ended = t.call("40,000 calls of end_all by four threads", || {
            thread::scope(|scope| {
                let ends = || {
                    all_are_there.wait();
                    (0..10_000)
                        .map(|_| epochs.end_all("alice"))
                        .collect::<Vec<_>>()
                };
                let threads: Vec<_> = (0..4).map(|_| scope.spawn(ends)).collect();
                let ended = threads
                    .into_iter()
                    .flat_map(|thread| thread.join().unwrap_or_default());
                ended.filter_map(Result::ok).collect::<HashSet<_>>().len()
            })
        });
        ended.gives(40_000);
        epoch(&t, &epochs, "alice").gives(Ok(40_000));
    });
}

#[test]
fn a_login_in_bytes() {
    claim!(
        STEP.invariant(4),
        "A login comes back from its bytes, whatever the user is called, and other bytes are none",
        "CWE-20"
    )
    .test(async |t| {
        let mut seen = HashSet::new();
        for user in [
            "alice",
            "",
            "a.b",
            "1.alice",
            ".",
            "0",
            "Zo\u{eb}",
            "a\0b",
            "a\nb",
            "alice\r\n",
            "\n",
            "{\"user\":1}",
        ] {
            for epoch in [0, 1, 9, 10, u64::MAX] {
                let login = login(user, epoch);
                let bytes = t
                    .call(format!("{login:?}.to_bytes()"), || login.to_bytes())
                    .value();
                let shown = bytes.escape_ascii().to_string();
                t.see(
                    format!("whether {shown:?} is another login's, too"),
                    !seen.insert(bytes.clone()),
                )
                .is(false);
                t.call(format!("Login::from_bytes(b\"{shown}\")"), || {
                    Login::from_bytes(&bytes)
                })
                .gives(Some(login));
            }
        }
        let good = login("alice", 3).to_bytes();
        for bytes in [&b""[..], b"\xff", b"\xff\xfe\xfd.alice", &good[..0], b"\0"] {
            let shown = bytes.escape_ascii().to_string();
            t.call(format!("Login::from_bytes(b\"{shown}\")"), || {
                Login::from_bytes(bytes)
            })
            .gives(None);
        }
        // Written for an epoch that is no number, in whatever form.
        let strange = [good.as_slice(), b"\xff"].concat();
        t.call(
            "Login::from_bytes of a login and a byte that is no UTF-8",
            || Login::from_bytes(&strange),
        )
        .gives(None);
    });
}

#[test]
fn a_login_ends_with_its_epoch() {
    claim!(
        STEP.invariant(5),
        "A login is current in its own epoch, and in no later and no earlier one",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| {
        let store = Counted::default();
        let is_current = |login: &Login, expected: bool| {
            let expected = expected.then(|| login.clone());
            t.call(format!("current(Some({login:?}), epochs)"), || {
                current(Some(login.clone()), &store)
            })
            .gives(Ok(expected));
        };
        for number in 0..4 {
            for epoch in 0..6 {
                is_current(&login("alice", epoch), epoch == number);
                is_current(&login("bob", epoch), epoch == 0);
            }
            is_current(&login("alice", u64::MAX), false);
            let _ = store.end_all("alice");
        }
    });
}

#[test]
fn one_question_for_a_login() {
    claim!(
        STEP.invariants(&[6, 7]),
        "The store is asked once for a login, and not for a stranger; one that is down makes no login and no stranger",
        "CWE-636"
    )
    .test(async |t| {
        let store = Counted::default();
        for (login, asked) in [
            (None, 0),
            (Some(login("alice", 0)), 1),
            (Some(login("alice", 7)), 2),
            (None, 2),
            (Some(login("", 0)), 3),
            (Some(login("alice", 0)), 4),
        ] {
            let shown = format!("{login:?}");
            let answer = t.call(format!("current({shown}, epochs)"), || current(login, &store));
            answer.must("Ok", Result::is_ok);
            t.see(format!("how often the store was asked, after {shown}"), store.asked())
                .is(asked);
        }
        let down = Counted::down();
        for epoch in [0, 1] {
            t.call("current of a login, with a store that is down", || {
                current(Some(login("alice", epoch)), &down)
            })
            .gives(Err(Down));
        }
        t.see("how often the store that is down was asked for two logins", down.asked())
            .is(2);
        t.call("current of a stranger, with a store that is down", || current(None, &down))
            .gives(Ok(None));
        t.see("what Down says", Down.to_string())
            .is("the store doesn't answer".to_owned());
    });
}

#[test]
fn a_copy_outlives_the_logout() {
    claim!(
        STEP.invariants(&[2, 5]),
        "A copied cookie still opens after the logout, and after \"log out everywhere\" it doesn't",
        "ASVS 5.0, 7.4.1; CWE-613"
    )
    .test(async |t| {
        t.name_cookie("login", "sealed");
        let epochs = Arc::new(MemoryEpochs::default());
        let site = t.serve(account(seal_key(1), epochs.clone(), || TUESDAY));
        let later = t.serve(account(seal_key(1), epochs, || TUESDAY + FORTNIGHT));
        let alice = t.browser("alice", &site);
        let set = alice.get("/account/login?name=alice").await;
        let copy = format!("login={}", cookie(&set, "login"));
        alice.post("/account/logout", &[]).await;
        let mallory = t.browser("mallory, two weeks after the logout", &later);
        mallory.get_with_cookie("/account", &copy).await;
        alice.get("/account/login?name=alice").await;
        alice.post("/account/end-all", &[]).await;
        let mallory = t.browser("mallory, after \"log out everywhere\"", &later);
        mallory.get_with_cookie("/account", &copy).await;
        alice.get("/account/login?name=alice").await;
        alice.get("/account").await;
        t.matches_snapshot();
    });
}

#[test]
fn a_store_that_is_down_is_closed() {
    claim!(
        STEP.invariant(7),
        "While the store is down, a login is answered with 503, and a stranger is a stranger",
        "CWE-636"
    )
    .test(async |t| {
        let up = t.serve(account(seal_key(1), Arc::new(Counted::default()), || {
            TUESDAY
        }));
        let down = t.serve(account(seal_key(1), Arc::new(Counted::down()), || TUESDAY));
        let alice = t.browser("alice", &up);
        let set = alice.get("/account/login?name=alice").await;
        let own = format!("login={}", cookie(&set, "login"));
        let alice = t.browser("alice, as the store is down", &down);
        for request in [
            Request::get("/account"),
            Request::post("/account/end-all", &[]),
        ] {
            let reply = alice.send(request.header("cookie", &own)).await;
            t.see(
                "status and number of cookies",
                (reply.status, reply.set_cookies().len()),
            )
            .is((503, 0));
        }
        let stranger = t.browser("a stranger", &down).get("/account").await;
        t.see("what a stranger gets", (stranger.status, stranger.text()))
            .is((200, "Hello, stranger.".to_owned()));
        let reply = alice.get("/account/login?name=alice").await;
        t.see(
            "status and cookies of a new login",
            (reply.status, reply.set_cookies().len()),
        )
        .is((503, 0));
        // One that answers, and can't write: the visitor isn't told that all sessions have ended.
        let store = Counted {
            ends_nothing: true,
            ..Counted::default()
        };
        let site = t.serve(account(seal_key(1), Arc::new(store), || TUESDAY));
        let alice = t.browser("alice", &site);
        let request = Request::post("/account/end-all", &[]);
        let reply = alice.send(request.header("cookie", &own)).await;
        let seen = (reply.status, reply.set_cookies().len());
        t.see("status and cookies where the store can't write", seen)
            .is((503, 0));
        // A login of another day, and the whole shop.
        for (now, page) in [(0, "Hello, alice."), (1, "Hello, stranger.")] {
            let store = Arc::new(Counted::default());
            let site = match now {
                0 => t.serve(account(seal_key(1), store, || TUESDAY + FORTNIGHT)),
                _ => t.serve(account(seal_key(1), store, || TUESDAY + FORTNIGHT + 1)),
            };
            let alice = t.browser("alice", &site);
            let reply = alice.get_with_cookie("/account", &own).await;
            t.see("the page at the end of a login", reply.text())
                .is(page.to_owned());
        }
        let site = t.serve(app(ring(&[1]), seal_key(1), || TUESDAY));
        let alice = t.browser("alice", &site);
        alice.get("/account/login?name=alice").await;
        let page = alice.get("/account").await.text();
        t.see("the page of the whole shop", page)
            .is("Hello, alice.".to_owned());
    });
}
