//! Grades one chapter of a submission in a lane.

use std::path::PathBuf;

use super::allowed::{Allowed, Dependencies, added};
use super::deliberate::{Found, look};
use super::handed_in::HandedIn;
use super::{ChapterGrade, Planned, TestGrade, Warning};
use crate::chapter::Chapter;
use crate::needs::Needs;
use crate::run::{Diagnostic, Outcome, Progress, Ran, Verdict, run_with};
use crate::scratch::{Files, Lane};
use crate::skeleton::pristine;
use crate::suite::Suite;
use crate::{Error, Result, broken};

/// What is kept of a test's message, in bytes.
const LONGEST_MESSAGE: usize = 16 << 10;

/// What of a submission takes part in the grade of one chapter.
#[derive(Debug)]
pub struct Taken {
    /// Its sources, by their path below `src`.
    pub sources: Files,
    /// The allowed dependencies that its manifest names.
    pub dependencies: Dependencies,
    /// What was found in the sources.
    pub found: Found,
}

impl Taken {
    /// What is taken of this submission for `chapter`.
    ///
    /// # Errors
    ///
    /// The checkout's own solution can't be read.
    pub fn of(chapter: &Chapter, handed_in: &HandedIn, allowed: &Allowed) -> Result<Self> {
        let sources = handed_in.sources(chapter);
        let folder = format!("exercises/{}/src", chapter.name());
        Ok(Self {
            dependencies: allowed.named_in(chapter, handed_in),
            found: look(&folder, &sources, &pristine(chapter)?),
            sources,
        })
    }
}

/// A chapter's grade, and whether it would be the same in another run.
#[derive(Debug)]
pub struct Graded {
    /// The grade.
    pub grade: ChapterGrade,
    /// No limit of time had a part in it, and nothing was missing on this machine.
    pub is_certain: bool,
}

/// Grades what was handed in of `chapter`; where nothing was, that is the untouched skeleton. What is
/// [refused](Found::refused) isn't built. A test has `limit` seconds.
///
/// # Errors
///
/// The checkout can't be read.
pub async fn grade(chapter: &Chapter, taken: &Taken, lane: &Lane, limit: u64) -> Result<Graded> {
    let refused = &taken.found.refused;
    let suite = Suite::load(chapter)?;
    let missing = Needs::load(chapter)?.missing();
    let (verdict, said) = if refused.is_empty() {
        match ran_or_tried_again(chapter, taken, lane, limit).await {
            Ok(verdict) => (verdict, None),
            // What cargo or the system can't even read is this chapter's misfortune, and not that of the others.
            Err(Error::Cargo(output)) => (Verdict::Ran(Ran::default()), Some(output)),
            Err(error @ Error::File { .. }) => {
                (Verdict::Ran(Ran::default()), Some(error.to_string()))
            }
            Err(error) => return Err(error),
        }
    } else {
        (Verdict::Ran(Ran::default()), Some(refusal(refused)))
    };
    let is_refused = !refused.is_empty();
    let is_certain =
        missing.is_none() && (is_refused || said.is_none()) && !is_by_chance(&verdict, chapter);
    let problem = said.or_else(|| problem(&verdict)).or(missing);
    let grade = ChapterGrade::new(chapter, &suite, &verdict, problem);
    Ok(Graded { grade, is_certain })
}

/// The grade where nothing could be run.
///
/// # Errors
///
/// The chapter's tests can't be read.
pub fn nothing(chapter: &Chapter) -> Result<ChapterGrade> {
    let suite = Suite::load(chapter)?;
    let verdict = Verdict::Ran(Ran::default());
    Ok(ChapterGrade::new(chapter, &suite, &verdict, None))
}

impl ChapterGrade {
    /// Not weighed yet.
    fn new(chapter: &Chapter, suite: &Suite, verdict: &Verdict, problem: Option<String>) -> Self {
        let paths = suite.steps.iter().flat_map(|step| {
            let paths = step.paths().into_iter();
            paths.map(|path| (step.number, path))
        });
        let tests: Vec<TestGrade> = paths
            .map(|(step, test)| test_grade(step, test, verdict))
            .collect();
        Self {
            chapter: chapter.name().to_owned(),
            passed: tests.iter().filter(|test| test.passed).count(),
            total: tests.len(),
            points: 0.0,
            possible: 0.0,
            due: None,
            problem,
            cached: false,
            tests,
        }
    }

    /// With the points that the plan gives.
    pub fn weighed(self, planned: &Planned) -> Self {
        let possible = planned.weight.unwrap_or(self.total as f64);
        let share = self.passed as f64 / (self.total as f64).max(1.0);
        Self {
            points: possible * share,
            possible,
            due: planned.due.map(|due| due.to_string()),
            ..self
        }
    }
}

/// Perhaps the machine had no room for another process just then.
async fn ran_or_tried_again(
    chapter: &Chapter,
    taken: &Taken,
    lane: &Lane,
    limit: u64,
) -> Result<Verdict> {
    // What was graded before may have left what can't be put right.
    lane.prepare(chapter)?;
    match ran(chapter, taken, lane, limit).await {
        Err(Error::Cargo(_) | Error::File { .. }) => ran(chapter, taken, lane, limit).await,
        ended => ended,
    }
}

async fn ran(chapter: &Chapter, taken: &Taken, lane: &Lane, limit: u64) -> Result<Verdict> {
    if !taken.sources.is_empty() {
        lane.put(chapter, &taken.sources)?;
    }
    if !taken.dependencies.is_empty() {
        lane.put_manifest(chapter, |ours| added(ours, &taken.dependencies))?;
    }
    if let Some(first) = broken::reason(&lane.chapter(chapter)) {
        return Ok(Verdict::DoesNotCompile {
            first: without_advice(first),
            others: Vec::new(),
        });
    }
    let limit = PathBuf::from((limit * 1000).to_string());
    let env = [("WORKBOOK_LIMIT", limit)];
    run_with(&lane.target(chapter), Progress::Hidden, &env).await
}

/// The way out is a student's.
fn without_advice(found: Diagnostic) -> Diagnostic {
    Diagnostic {
        rendered: found.headline().to_owned(),
        ..found
    }
}

fn refusal(refused: &[Warning]) -> String {
    let mut lines = vec!["It isn't built:".to_owned()];
    lines.extend(refused.iter().map(ToString::to_string));
    lines.join("\n")
}

/// Whether a limit or the machine had a part in it. What has no place in the code isn't the compiler's own word.
fn is_by_chance(verdict: &Verdict, chapter: &Chapter) -> bool {
    match verdict {
        Verdict::DoesNotCompile { first, .. } => {
            first.is_stop() || first.place == chapter.package()
        }
        Verdict::Ran(ran) => ran.limited || ran.crash.is_some(),
    }
}

fn test_grade(step: u32, test: String, verdict: &Verdict) -> TestGrade {
    let outcome = verdict.outcome(&test);
    TestGrade {
        step,
        passed: outcome == Some(&Outcome::Green),
        message: match outcome {
            Some(Outcome::Red(message)) => Some(start(message)),
            _ => None,
        },
        test,
    }
}

/// As much of a message as anybody reads.
fn start(message: &str) -> String {
    let mut end = message.len().min(LONGEST_MESSAGE);
    while !message.is_char_boundary(end) {
        end -= 1;
    }
    message[..end].to_owned()
}

fn problem(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::DoesNotCompile {
            first: Diagnostic {
                place, rendered, ..
            },
            ..
        } => Some(format!("It doesn't compile: {place}\n{rendered}")),
        Verdict::Ran(ran) if ran.stopped => Some("The run took too long and was stopped.".into()),
        Verdict::Ran(ran) => ran
            .crash
            .as_ref()
            .map(|crash| format!("The run crashed:\n{crash}")),
    }
}
