//! Write `Pool::permit` and `Pool::run`: a thread that may wait, and no more of them than connections.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Barrier, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

use harness::{Step, claim};
use memory_store::{Record, StoreError};
use rusqlite::Connection;
use serde_json::json;
use sqlite_store::{Pool, Row, from_row, to_row};
use tokio::runtime;
use tokio::sync::oneshot;

use crate::site::*;
use crate::stage::{Folder, LONG, SHORT};
use crate::store_contract::record;

const STEP: Step = CHAPTER.step(5, "Keep the runtime free");

/// A pool of so many connections to nothing in particular.
fn pool(connections: usize, timeout: Duration) -> Pool {
    let connection = || Connection::open_in_memory().expect("there is memory");
    Pool::of((0..connections).map(|_| connection()).collect(), timeout)
}

/// A runtime with one thread for tasks, and so many for what waits.
fn runtime(waiting: usize) -> runtime::Runtime {
    let mut builder = runtime::Builder::new_current_thread();
    let built = builder.enable_all().max_blocking_threads(waiting).build();
    built.expect("a runtime starts")
}

/// What `run` gave, as something that can be compared.
fn text<T>(answer: Result<T, StoreError>) -> Result<T, String> {
    answer.map_err(|error| match error {
        StoreError::Unavailable(_) => "StoreError::Unavailable".to_owned(),
        other => other.to_string(),
    })
}

/// Work that says when it has begun, and goes on when it is told to.
fn held() -> (Sender<()>, oneshot::Receiver<()>, impl FnOnce() + Send) {
    let (release, released): (Sender<()>, Receiver<()>) = channel();
    let (begin, begun) = oneshot::channel();
    let work = move || {
        let _ = begin.send(());
        let _ = released.recv();
    };
    (release, begun, work)
}

#[test]
fn the_answer_comes_back() {
    claim!(
        STEP.invariant(1),
        "What the work gives is what run gives, and SQLite's error is an outage",
        "the contract; ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        let seven = pool.run(|it| it.query_row("SELECT 7", [], |row| row.get(0)));
        let seven: Result<i64, _> = t.call_async("run(SELECT 7)", seven).await.value();
        t.see("the result of run(SELECT 7)", text(seven)).is(Ok(7));
        let wrong = pool.run(|it| it.execute_batch("SELECT * FROM nothing"));
        let wrong = t.call_async("run(SELECT * FROM nothing)", wrong).await;
        wrong
            .map(text)
            .gives(Err("StoreError::Unavailable".to_owned()));
        let row = Row {
            expires: 2000,
            ended: false,
            data: "null".to_owned(),
        };
        let damaged = pool.run(|_| from_row(row).map(drop));
        let damaged = t.call_async("run(from_row of a damaged row)", damaged);
        damaged.await.must("StoreError::Damaged", |it| {
            matches!(it, Err(StoreError::Damaged(_)))
        });
        let deep = (0..=Record::MAX_DEPTH).fold(json!(0), |inside, _| json!([inside]));
        let deep = pool.run(move |_| to_row(&record("deep", deep)).map(drop));
        let deep = t.call_async("run(to_row of a record that is too deep)", deep);
        deep.await.must("StoreError::Unstorable", |it| {
            matches!(it, Err(StoreError::Unstorable(_)))
        });
        t.call("free() after that", || pool.free()).gives(1);
        // The timeout is for the wait. A statement has one of its own.
        let call = "run of work that takes an hour, on a pool that was told to wait a second,";
        let slow = t.on_one_thread(call, async || {
            let pool = self::pool(1, Duration::from_secs(1));
            let (release, begun, work) = held();
            tokio::time::pause();
            let run = pool.run(move |_| {
                work();
                Ok(7)
            });
            let hour = async {
                begun.await.expect("the work begins");
                tokio::time::advance(Duration::from_secs(3600)).await;
                let _ = release.send(());
            };
            let (answer, ()) = tokio::join!(run, hour);
            text(answer)
        });
        slow.gives(Ok(7));
    });
}

#[test]
fn other_tasks_go_on_while_a_statement_waits() {
    claim!(
        STEP.invariant(2),
        "On a runtime with one thread, the task that releases the lock runs while another waits for it",
        "CWE-833"
    )
    .test(async |t| {
        let folder = Folder::new();
        let pool = Pool::of(vec![folder.connection()], LONG);
        let owner = folder.outside();
        owner.execute_batch("BEGIN IMMEDIATE").expect("no other connection writes");
        let other = pool.clone();
        let threads = move || {
            let work = other.run(|_| Ok(thread::current().id()));
            let worked = runtime(1).block_on(work);
            text(worked).map(|worked| worked == thread::current().id())
        };
        let call = "whether the work of run runs on the thread of the runtime";
        let same = t.call(call, || thread::spawn(threads).join().map_err(drop));
        same.gives(Ok(Ok(false)));
        let work = move || {
            let (begin, begun) = oneshot::channel();
            runtime(1).block_on(async {
                let wait = pool.run(move |it| {
                    let _ = begin.send(());
                    it.execute_batch("BEGIN IMMEDIATE; ROLLBACK")
                });
                let release = async {
                    begun.await.expect("the work begins");
                    owner.execute_batch("ROLLBACK").is_ok()
                };
                let (waited, released) = tokio::join!(wait, release);
                (text(waited), released)
            })
        };
        let call = "run(BEGIN IMMEDIATE), while another task has the lock and means to release it,";
        let done = t.call(call, || thread::spawn(work).join().map_err(drop));
        done.gives(Ok((Ok(()), true)));
    });
}

#[test]
fn who_waits_takes_no_thread() {
    claim!(
        STEP.invariant(4),
        "A caller without a permit waits as a task: of two threads that may wait, one is left for others",
        "CWE-770"
    )
    .test(async |t| {
        let pool = pool(1, LONG / 2);
        let work = move || {
            runtime(2).block_on(async {
                let (release, begun, work) = held();
                let busy = pool.clone();
                let first = tokio::spawn(async move {
                    let done = busy.run(move |_| {
                        work();
                        Ok(())
                    });
                    text(done.await)
                });
                begun.await.expect("the work begins");
                let second = tokio::spawn(async move { text(pool.run(|_| Ok(())).await) });
                // There is one thread for tasks, so the second call waits when this one goes on.
                tokio::task::yield_now().await;
                let other = tokio::task::spawn_blocking(|| 7).await;
                let _ = release.send(());
                (other.ok(), first.await.ok(), second.await.ok())
            })
        };
        let call = "other work on a thread, while one call of run works and one waits, \
                    and these two calls";
        let done = t.call(call, || thread::spawn(work).join().map_err(drop));
        done.gives(Ok((Some(7), Some(Ok(())), Some(Ok(())))));
    });
}

/// A call of `run`, begun or not.
type Running = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send>>;

/// A second call of `run` that its waker carries to its end, on the thread that wakes it. Whatever that
/// thread still holds when it gives the permit back, it holds all the while.
#[derive(Default)]
struct Impatient {
    call: Mutex<Option<Running>>,
    ended: Mutex<Option<Result<(), String>>>,
}

impl Wake for Impatient {
    fn wake(self: Arc<Self>) {
        let call = self.call.lock().expect("no poll panics").take();
        if let Some(mut call) = call {
            let waker = Waker::from(Arc::new(Unpark(thread::current())));
            let mut context = Context::from_waker(&waker);
            let answer = loop {
                match call.as_mut().poll(&mut context) {
                    Poll::Ready(answer) => break answer,
                    Poll::Pending => thread::park(),
                }
            };
            *self.ended.lock().expect("no poll panics") = Some(text(answer));
        }
    }
}

struct Unpark(thread::Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

#[test]
fn the_connection_is_given_back_before_the_permit() {
    claim!(
        STEP.invariant(7),
        "The next caller gets the permit when the connection is free already",
        "the chapter: the connection first and the permit then"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        let next = Arc::new(Impatient::default());
        let waiting = Arc::clone(&next);
        let work = move || {
            runtime(2).block_on(async {
                let (release, begun, work) = held();
                let busy = pool.clone();
                let first = tokio::spawn(async move {
                    let done = busy.run(move |_| {
                        work();
                        Ok(())
                    });
                    text(done.await)
                });
                begun.await.expect("the work begins");
                let mut second = Box::pin(async move { pool.run(|_| Ok(())).await });
                let waker = Waker::from(Arc::clone(&waiting));
                let polled = second.as_mut().poll(&mut Context::from_waker(&waker));
                assert!(polled.is_pending(), "there is one permit, and it is taken");
                *waiting.call.lock().expect("no poll panics") = Some(second);
                let _ = release.send(());
                first.await.ok()
            })
        };
        let call = "run, while the next call waits, and goes on at the moment in which it gets the permit,";
        let done = t.call(call, || thread::spawn(work).join().map_err(drop));
        done.gives(Ok(Some(Ok(()))));
        let ended = next.ended.lock().expect("no poll panics").take();
        t.see("what the next call gave", ended).is(Some(Ok(())));
    });
}

#[test]
fn two_work_at_the_same_time() {
    claim!(
        STEP.invariant(3),
        "Two calls on two connections are under way at the same time",
        "the chapter: readers don't wait for each other"
    )
    .test(async |t| {
        let pool = pool(2, LONG);
        let meeting = Arc::new(Barrier::new(2));
        let meet = |_| {
            let (pool, meeting) = (pool.clone(), Arc::clone(&meeting));
            async move {
                let met = pool.run(move |_| {
                    meeting.wait();
                    Ok(())
                });
                text(met.await)
            }
        };
        let call = "two calls of run that wait for each other";
        t.at_once(call, 2, meet).await.gives(vec![Ok(()), Ok(())]);
    });
}

#[test]
fn no_more_at_once_than_connections() {
    claim!(
        STEP.invariant(3),
        "Of a hundred calls no more are under way than there are connections, and all are answered",
        "CWE-770"
    )
    .test(async |t| {
        let pool = pool(3, LONG);
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let work = |_| {
            let (pool, now, most) = (pool.clone(), Arc::clone(&now), Arc::clone(&most));
            async move {
                let counted = pool.run(move |it| {
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    it.execute_batch("SELECT 1")?;
                    now.fetch_sub(1, Ordering::SeqCst);
                    Ok(())
                });
                text(counted.await)
            }
        };
        let done = t.at_once("a hundred calls of run at once", 100, work).await;
        done.gives(vec![Ok(()); 100]);
        let most = t.see("the most that were under way", most.load(Ordering::SeqCst));
        most.must("at most 3, for three connections", |most| *most <= 3);
    });
}

#[test]
fn a_question_does_not_wait_for_ever() {
    claim!(
        STEP.invariant(5),
        "A caller who finds all connections busy gets an error when the timeout has passed",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        let pool = pool(1, SHORT);
        let (release, begun, work) = held();
        let first = pool.run(move |_| {
            work();
            Ok(())
        });
        let second = async {
            begun.await.expect("the work begins");
            let answer = text(pool.run(|_| Ok(())).await);
            let _ = release.send(());
            answer
        };
        let call = "run, while the only connection is busy and stays so,";
        let both = async { tokio::join!(first, second) };
        let answers = t.call_async(call, both).await;
        let mut first = None;
        let second = answers.map(|(held, second)| {
            first = Some(text(held));
            second
        });
        second.gives(Err("StoreError::Unavailable".to_owned()));
        t.see("the call that had the connection", first)
            .is(Some(Ok(())));
    });
}

#[test]
fn a_connection_is_busy_until_its_work_is_done() {
    claim!(
        STEP.invariant(6),
        "Whose caller has gone works on, and its connection is no other's until then",
        "the contract: a call is whole"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        let (release, begun, work) = held();
        let (done, ended) = oneshot::channel();
        let busy = pool.clone();
        let caller = tokio::spawn(async move {
            let _ = busy
                .run(move |_| {
                    work();
                    let _ = done.send(());
                    Ok(())
                })
                .await;
        });
        t.call_async("the work, until it begins", begun)
            .await
            .gives(Ok(()));
        caller.abort();
        let gone = t
            .call_async("the caller, once it was stopped", caller)
            .await;
        gone.must("it is gone", |gone| {
            gone.as_ref().is_err_and(|error| error.is_cancelled())
        });
        let call = "free(), while the work of a caller who has gone is under way,";
        t.call(call, || pool.free()).gives(0);
        let _ = release.send(());
        t.call_async("the work, to its end", ended)
            .await
            .gives(Ok(()));
        let next = t.call_async("run after that", pool.run(|_| Ok(7))).await;
        next.map(text).gives(Ok(7));
    });
}

#[test]
fn a_permit_is_enough_for_the_work() {
    claim!(
        STEP.invariant(6),
        "Where a caller goes as soon as it has its permit, its work is done, also if it has to wait for a thread",
        "the contract: a call is whole"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        let done = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&done);
        let work = move || {
            runtime(1).block_on(async {
                // The only thread that may wait is busy.
                let (release, begun, other) = held();
                let busy = tokio::task::spawn_blocking(other);
                begun.await.expect("the work begins");
                let counts = move |_: &mut Connection| Ok(count.fetch_add(1, Ordering::SeqCst));
                let mut call = Box::pin(pool.run(counts));
                let mut context = Context::from_waker(Waker::noop());
                // It may take more than one look until it has its permit.
                for _ in 0..100 {
                    if call.as_mut().poll(&mut context).is_ready() || pool.free() == 0 {
                        break;
                    }
                    tokio::task::yield_now().await;
                }
                drop(call);
                let _ = release.send(());
                busy.await.expect("it was held and no more");
                let next = text(pool.run(|_| Ok(7)).await);
                (next, done.load(Ordering::SeqCst))
            })
        };
        let call = "run on the one connection, after a call whose caller went when it had its permit, \
                    and how often that call's work was done,";
        let answer = t.call(call, || thread::spawn(work).join().map_err(drop));
        answer.gives(Ok((Ok(7), 1)));
    });
}

#[test]
fn who_does_not_ask_keeps_no_connection() {
    claim!(
        STEP.invariant(6),
        "A permit is free when the work is done, also where the caller doesn't ask for its result",
        "the contract: a call is whole"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        let (release, begun, work) = held();
        let mut call = Box::pin(pool.run(move |_| {
            work();
            Ok(())
        }));
        let mut context = Context::from_waker(Waker::noop());
        let mut is_begun = Box::pin(begun);
        // It may take more than one look until it has its permit.
        while is_begun.as_mut().poll(&mut context).is_pending() {
            let _ = call.as_mut().poll(&mut context);
            tokio::task::yield_now().await;
        }
        let _ = release.send(());
        let next = pool.run(|_| Ok(7));
        let next = t.call_async(
            "run on the one connection, after work whose caller hasn't come back,",
            next,
        );
        next.await.map(text).gives(Ok(7));
        let first = t.call_async("that caller, when it comes back,", call).await;
        first.map(text).gives(Ok(()));
    });
}

#[test]
fn a_panic_costs_no_connection() {
    claim!(
        STEP.invariant(8),
        "Work that panics is an error for its caller, and for no other",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        for _ in 0..3 {
            let panics = pool.run(|it| -> rusqlite::Result<()> {
                it.execute_batch("SELECT 1")?;
                let _transaction = it.transaction()?;
                panic!("on purpose: run has to make an error of it");
            });
            let answer = t.call_async("run(work that panics)", panics).await;
            answer
                .map(text)
                .gives(Err("StoreError::Unavailable".to_owned()));
        }
        let next = t
            .call_async("run after three panics", pool.run(|_| Ok(7)))
            .await;
        next.map(text).gives(Ok(7));
    });
}

#[test]
fn the_wait_is_as_long_as_was_told() {
    claim!(
        STEP.invariant(5),
        "A caller for whom no connection becomes free waits as long as the pool was told, no more and no less",
        "ASVS 5.0, 13.2.6"
    )
    .test(async |t| {
        for milliseconds in [0, 1500, 3000, 70_000] {
            let timeout = Duration::from_millis(milliseconds);
            let call = format!("run on a pool without a connection, told to wait {milliseconds} ms");
            let waited = t.on_one_thread(call, async || {
                let pool = pool(0, timeout);
                tokio::time::pause();
                let begun = tokio::time::Instant::now();
                let answer = text(pool.run(|_| Ok(())).await);
                (answer, begun.elapsed())
            });
            // A timer may be a millisecond late.
            let must = format!("StoreError::Unavailable, after {milliseconds} ms");
            waited.must(&must, |(answer, waited)| {
                *answer == Err("StoreError::Unavailable".to_owned())
                    && (timeout..timeout + SHORT).contains(waited)
            });
        }
    });
}

#[test]
fn who_goes_while_waiting_takes_nothing() {
    claim!(
        STEP.invariant(6),
        "Where a caller goes before it has a permit, its work isn't done, and the permit is the next one's",
        "the contract: a call is whole"
    )
    .test(async |t| {
        let pool = pool(1, LONG);
        let (release, begun, work) = held();
        let busy = pool.clone();
        let first = tokio::spawn(async move {
            let done = busy.run(move |_| {
                work();
                Ok(())
            });
            text(done.await)
        });
        t.call_async("the work, until it begins", begun)
            .await
            .gives(Ok(()));
        let done = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&done);
        let mut waiting = Box::pin(pool.run(move |_| Ok(count.fetch_add(1, Ordering::SeqCst))));
        let polled = waiting
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
            .is_pending();
        t.see("whether a second call waits", polled).is(true);
        drop(waiting);
        let _ = release.send(());
        let first = t.call_async("the first call, to its end", first).await;
        first.map(Result::ok).gives(Some(Ok(())));
        let next = t.call_async("run after that", pool.run(|_| Ok(7))).await;
        next.map(text).gives(Ok(7));
        t.call("free() after that", || pool.free()).gives(1);
        let done = t.see("how often the second call's work was done", done.load(Ordering::SeqCst));
        done.is(0);
    });
}
