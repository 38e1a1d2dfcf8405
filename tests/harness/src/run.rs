//! Runs a claim's body on a thread of its own, with a limit on its time.

use std::any::Any;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::activity::{Activity, Stillness};

use crate::backend::supervisor;
use crate::failure::{Failure, Problem};
use crate::test::Test;
use crate::work::Work;
use crate::{Claim, report};

/// A test that has worked longer is stopped, and one in which nothing happens any more before that. No async
/// timeout would do: nothing interrupts `loop {}`. It is time of the processor: on a machine that is busy with
/// other things, right code takes longer by the clock, and works no longer.
pub const LIMIT: Duration = Duration::from_secs(10);

/// By the clock, a test may take so many times its limit.
const PATIENCE: u32 = 12;

/// How often a running test is looked at.
pub const LOOK: Duration = Duration::from_millis(100);

/// Another limit, in milliseconds, for tests of which it is known that they hang.
const OTHER_LIMIT: &str = "WORKBOOK_LIMIT";

/// Set by `cargo workbook` where a student waits for the result.
const STOP_AT_HANG: &str = "WORKBOOK_STOP_AT_HANG";

impl Claim {
    /// Runs the test, and shows the student what is wrong if the claim doesn't hold.
    pub fn test<F>(self, body: F)
    where
        F: AsyncFnOnce(Test) + Send + 'static,
    {
        let path = self.test_path();
        report::started(&path);
        match self.run(limit(), body) {
            Ok(()) => report::passed(&path),
            Err(failure) => fail(&path, &failure),
        }
    }

    /// Runs the test, and returns what is wrong.
    ///
    /// # Errors
    ///
    /// The claim doesn't hold, nothing was checked, something panicked, or `limit` is over. In the last case the body's
    /// thread is left behind, since nothing can stop it.
    pub fn run<F>(self, limit: Duration, body: F) -> Result<(), Box<Failure>>
    where
        F: AsyncFnOnce(Test) + Send + 'static,
    {
        supervisor::run_if_asked();
        let test = Test::new(self);
        let (done, outcome) = channel();
        let inside = test.clone();
        thread::spawn(move || {
            inside.panics().watch_this_thread();
            let run = || on_a_runtime(&inside, body(inside.clone()));
            // The other end is gone once the limit is over.
            let _ = done.send(catch_unwind(AssertUnwindSafe(run)));
        });
        match wait(&outcome, limit, test.activity()) {
            Ok(Ok(())) if test.is_unchecked() => Err(Failure::new(&test, Problem::Unchecked)),
            Ok(Ok(())) => Ok(()),
            Ok(Err(payload)) => Err(failure(&test, payload)),
            Err(Silence::Hangs { still }) => {
                let (limit, still) = (still.unwrap_or(limit), still.is_some());
                let waiting_for = test.waiting_for();
                let problem = Problem::Hangs {
                    limit,
                    still,
                    waiting_for,
                };
                Err(Failure::new(&test, problem))
            }
            Err(Silence::Ended) => Err(Failure::new(
                &test,
                Problem::Panics {
                    calling: Vec::new(),
                },
            )),
        }
    }
}

fn fail(path: &str, failure: &Failure) -> ! {
    let text = failure.to_string();
    if failure.is_at_limit() {
        report::limited(path);
    }
    report::failed(path, &text);
    stop_if_asked(failure, &text);
    println!("{text}");
    // Fails the test without the panic hook's lines about threads and backtraces.
    resume_unwind(Box::new("the claim does not hold"));
}

/// Why a body gave no outcome.
enum Silence {
    /// Its time is over, or nothing happens in it any more.
    Hangs { still: Option<Duration> },
    /// Its thread has ended.
    Ended,
}

/// Waits for the body's outcome, up to the limit, or until nothing happens any more.
fn wait<T>(outcome: &Receiver<T>, limit: Duration, activity: &Activity) -> Result<T, Silence> {
    let begun = Instant::now();
    let mut stillness = Stillness::new(limit);
    let mut work = Work::start();
    loop {
        match outcome.recv_timeout(LOOK.min(limit)) {
            Ok(outcome) => return Ok(outcome),
            Err(RecvTimeoutError::Disconnected) => return Err(Silence::Ended),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let worked = work.look();
        if work.share >= limit || begun.elapsed() >= limit * PATIENCE {
            return Err(Silence::Hangs { still: None });
        }
        let still = stillness.look(activity, worked);
        if still.is_some() {
            return Err(Silence::Hangs { still });
        }
    }
}

fn limit() -> Duration {
    let other = std::env::var(OTHER_LIMIT).ok();
    let other = other.and_then(|it| it.parse().ok());
    other.map_or(LIMIT, Duration::from_millis)
}

/// Ends the whole run, for a student who waits for it: what hangs one test hangs many, and each
/// would take its time. Never while grading.
fn stop_if_asked(failure: &Failure, text: &str) {
    if failure.is_hang() && std::env::var_os(STOP_AT_HANG).is_some() {
        report::stopped();
        // The test runner would keep what is printed until all tests have ended.
        let _ = writeln!(std::io::stderr(), "{text}");
        std::process::exit(1);
    }
}

/// Runs the body on this thread. What it spawns runs on two others, so that two tasks can really be
/// under way at the same time.
fn on_a_runtime(test: &Test, body: impl Future<Output = ()>) {
    let watched = test.panics().clone();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .on_thread_start(move || watched.watch_this_thread())
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => panic!("the test could not start its runtime: {error}"),
    };
    test.activity().watch(runtime.metrics());
    let body = test.activity().of(body);
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body)));
    // Doesn't wait for a task that never ends.
    runtime.shutdown_background();
    if let Err(payload) = outcome {
        resume_unwind(payload);
    }
}

/// A failure that the harness raised, or else a panic in the student's or the test's code.
fn failure(test: &Test, payload: Box<dyn Any + Send>) -> Box<Failure> {
    payload.downcast().unwrap_or_else(|_| {
        let calling = test.waiting_for();
        Failure::new(test, Problem::Panics { calling })
    })
}
