//! One variant, and every test.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Semaphore;
use workbook::run::{Outcome, Ran, Selection, Target, execute};
use workbook::suite::Suite;
use workbook::{Error, Result};

use super::reach::{self, Look, Reach};
use super::schema::VARIABLE;

/// How many test processes may be at work at the same time, of all chapters. Each has two threads.
static AT_WORK: Semaphore = Semaphore::const_new(3);

/// How many processes with tests that are known to hang may wait beside them, until their time is over.
static HANGING: Semaphore = Semaphore::const_new(6);

/// How long any other test may take. The machine may be busy with other builds and tests, and a student's
/// limit of ten seconds would then show as a failure of the code.
const PATIENT: &str = "15000";

/// How many tests of a process run at the same time. Most of them wait most of the time, and those that
/// hang then hang together.
const THREADS: usize = 6;

/// How often a test is looked at that says something else than is expected of it. Of two threads that race,
/// now one is first and now the other: a test that sees it each other time is misjudged once in a thousand.
const LOOKS: usize = 10;

/// How long a test may take of which it is known that it hangs. The usual limit leaves room for a busy
/// machine; a test that is known to hang needs none.
const KNOWN_TO_HANG: &str = "2000";

/// How long a test may take on a mutant. One that is slow only because the machine is busy would make a
/// survivor look dead, so it isn't short.
const MAY_HANG: &str = "5000";

/// What every test said of a variant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// The tests that weren't green.
    pub red: BTreeSet<String>,
    /// Those among them that didn't end by themselves.
    pub hung: BTreeSet<String>,
}

/// What the tests should say of a variant.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// The tests that should be red.
    pub red: BTreeSet<String>,
    /// Those that may be.
    pub by_chance: BTreeSet<String>,
    /// Those among both that don't end by themselves.
    pub hangs: BTreeSet<String>,
}

impl Expected {
    /// The tests that say something else, where these are red.
    fn others(&self, red: &BTreeSet<String>) -> BTreeSet<String> {
        let others = self.red.symmetric_difference(red);
        others
            .filter(|it| !self.by_chance.contains(*it))
            .cloned()
            .collect()
    }
}

/// A test executable that holds variants.
#[derive(Debug, Clone)]
pub struct Bench {
    /// What it was built for.
    pub target: Target,
    /// Where it lies.
    pub executable: PathBuf,
    /// All of its tests.
    pub tests: Vec<String>,
    /// Which of them can see which variant. Without it, all can.
    reach: Arc<Reach>,
}

impl Bench {
    /// A bench for the tests of `suite`.
    pub fn new(target: Target, executable: PathBuf, suite: &Suite) -> Self {
        Self {
            target,
            executable,
            tests: suite.tests(),
            reach: Arc::default(),
        }
    }

    /// The same, and each variant is run with the tests that can see it.
    pub fn with(self, reach: Reach) -> Self {
        Self {
            reach: Arc::new(reach),
            ..self
        }
    }

    fn seeing(&self, variant: u32, look: Look) -> Vec<&String> {
        let sees = |test: &&String| self.reach.is_seen_by(variant, test, look);
        self.tests.iter().filter(sees).collect()
    }

    /// How many pairs there are of a variant and a test that comes to where it parts from the solution.
    pub fn pairs(&self) -> usize {
        let seeing = |variant| self.seeing(variant, Look::Close).len();
        self.reach.variants().map(seeing).sum()
    }

    /// Runs one test on the solution, and has it note in `file` which places it comes by. Whether it is
    /// green.
    ///
    /// # Errors
    ///
    /// The executable can't be started.
    pub async fn note_reached(&self, test: &str, file: &Path) -> Result<bool> {
        let Some(file) = file.to_str() else {
            return Ok(false);
        };
        let env = [(reach::VARIABLE, file), ("WORKBOOK_LIMIT", PATIENT)];
        let test = &test.to_owned();
        let ran = self.execute(&AT_WORK, 0, &[test], None, &env).await?;
        Ok(Trial::read(&ran, &[test]).red.is_empty())
    }

    /// Runs the tests that can see a variant on it, and again as long as some say something else than is
    /// `expected` of them: what a test says once came by chance, if it says the other the next time. Gives
    /// what was said in the end, and the tests that said both.
    ///
    /// # Errors
    ///
    /// The executable can't be started.
    pub async fn run_until_settled(
        &self,
        variant: u32,
        expected: &Expected,
    ) -> Result<(Trial, BTreeSet<String>)> {
        let mut trial = self.run(variant, &expected.hangs, Look::Close).await?;
        let first = trial.red.clone();
        let mut looks = 1;
        loop {
            let others = expected.others(&trial.red);
            if others.is_empty() || looks == LOOKS {
                break;
            }
            // All together: a variant may remember, from one test to the next.
            let seeing = self.seeing(variant, Look::Wide).into_iter().cloned();
            let tests = &seeing.collect() | &others;
            let again = self.run_these(variant, &tests, &expected.hangs).await?;
            trial.red = &(&trial.red - &others) | &(&again.red & &others);
            trial.hung = &(&trial.hung - &others) | &(&again.hung & &others);
            looks += 1;
        }
        let by_chance = first.symmetric_difference(&trial.red).cloned().collect();
        Ok((trial, by_chance))
    }

    /// Runs every test that can see a variant on it. Those that are known to hang get less time.
    ///
    /// # Errors
    ///
    /// The executable can't be started.
    pub async fn run(
        &self,
        variant: u32,
        known_to_hang: &BTreeSet<String>,
        look: Look,
    ) -> Result<Trial> {
        let seeing = self.seeing(variant, look).into_iter().cloned();
        let tests = &seeing.collect() | known_to_hang;
        self.run_these(variant, &tests, known_to_hang).await
    }

    async fn run_these(
        &self,
        variant: u32,
        tests: &BTreeSet<String>,
        known_to_hang: &BTreeSet<String>,
    ) -> Result<Trial> {
        let rest: Vec<&String> = tests.difference(known_to_hang).collect();
        let hanging = tests & known_to_hang;
        let (trial, hanging) = tokio::join!(
            self.run_some(variant, &rest),
            self.run_hanging(variant, &hanging)
        );
        let (mut trial, hanging) = (trial?, hanging?);
        trial.red.extend(hanging.red);
        trial.hung.extend(hanging.hung);
        Ok(trial)
    }

    async fn run_hanging(&self, variant: u32, tests: &BTreeSet<String>) -> Result<Trial> {
        if tests.is_empty() {
            return Ok(Trial::default());
        }
        let tests: Vec<&String> = tests.iter().collect();
        let env = [("WORKBOOK_LIMIT", KNOWN_TO_HANG)];
        let threads = Some(tests.len());
        let ran = self
            .execute(&HANGING, variant, &tests, threads, &env)
            .await?;
        Ok(Trial::read(&ran, &tests))
    }

    /// Runs these tests on a variant.
    ///
    /// # Errors
    ///
    /// The executable can't be started.
    pub async fn run_some(&self, variant: u32, tests: &[&String]) -> Result<Trial> {
        if tests.is_empty() {
            return Ok(Trial::default());
        }
        let env = [("WORKBOOK_LIMIT", PATIENT)];
        let ran = self.execute(&AT_WORK, variant, tests, Some(THREADS), &env);
        match ran.await? {
            ran if ran.stopped || ran.crash.is_some() => self.run_one_by_one(variant, tests).await,
            ran => Ok(Trial::read(&ran, tests)),
        }
    }

    /// Runs every test on a variant up to where one hangs, which is then all that is red for sure.
    ///
    /// # Errors
    ///
    /// The executable can't be started.
    pub async fn run_to_the_first_hang(&self, variant: u32) -> Result<Trial> {
        let trial = self.run_up_to_a_hang(variant, Look::Close).await?;
        if trial.red.is_empty()
            && self.seeing(variant, Look::Wide) != self.seeing(variant, Look::Close)
        {
            return self.run_up_to_a_hang(variant, Look::Wide).await;
        }
        Ok(trial)
    }

    async fn run_up_to_a_hang(&self, variant: u32, look: Look) -> Result<Trial> {
        let seeing = self.seeing(variant, look);
        if seeing.is_empty() {
            return Ok(Trial::default());
        }
        let env = [("WORKBOOK_LIMIT", MAY_HANG), ("WORKBOOK_STOP_AT_HANG", "1")];
        let ran = self.execute(&AT_WORK, variant, &seeing, None, &env).await?;
        if ran.stopped || ran.crash.is_some() {
            let mut trial = Trial::default();
            trial.red.insert("the run itself".to_owned());
            return Ok(trial);
        }
        Ok(Trial::read(&ran, &seeing))
    }

    /// Each test in a process of its own: one of them ends its process.
    async fn run_one_by_one(&self, variant: u32, tests: &[&String]) -> Result<Trial> {
        let mut trial = Trial::default();
        for test in tests {
            let ran = self.execute(&AT_WORK, variant, &[*test], None, &[]).await?;
            let one = Trial::read(&ran, &[*test]);
            trial.red.extend(one.red);
            trial.hung.extend(one.hung);
        }
        Ok(trial)
    }

    async fn execute(
        &self,
        room: &Semaphore,
        variant: u32,
        tests: &[&String],
        threads: Option<usize>,
        more: &[(&'static str, &str)],
    ) -> Result<Ran> {
        let closed = |_| Error::Cargo("the check was stopped".to_owned());
        let _permit = room.acquire().await.map_err(closed)?;
        let mut env = vec![(VARIABLE, variant.to_string().into())];
        env.extend(more.iter().map(|(name, value)| (*name, (*value).into())));
        let tests = tests.iter().map(|it| (*it).clone()).collect();
        let selection = Selection { tests, threads };
        execute(&self.target, &self.executable, &env, &selection).await
    }
}

impl Trial {
    /// What a run said of these tests. One that it says nothing of isn't green.
    pub fn read(ran: &Ran, tests: &[&String]) -> Self {
        let mut trial = Self::default();
        for test in tests {
            let outcome = ran.tests.iter().find(|(path, _)| path == *test);
            match outcome {
                Some((_, Outcome::Green)) => continue,
                Some((_, Outcome::Red(message))) if message.contains("\nStopped after ") => {
                    trial.hung.insert((*test).clone());
                }
                _ => {}
            }
            trial.red.insert((*test).clone());
        }
        trial
    }
}
