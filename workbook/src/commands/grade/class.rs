//! Grades many submissions, several at a time.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::task::JoinSet;

use super::allowed::Allowed;
use super::cache::Cache;
use super::chapter::Taken;
use super::handed_in::{HandedIn, Unreadable};
use super::submission::{self, Submission};
use super::{ChapterGrade, Grade, Grades, Options, Planned, beside, chapter, commit, format};
use crate::plain::plain;
use crate::project::Project;
use crate::run::{Bounds, Confined, adopt_orphans, confinable};
use crate::scratch::{Ground, Lane};
use crate::{Error, Result};

/// Said where code under test can read the checkout.
const UNCONFINED: &str = "\
Note: this system can't hide the checkout from the code that is graded. It could read what is expected, or write \
over it; the warnings tell where it uses files. A container closes that.";

/// Said where code under test can send signals.
const CAN_END_US: &str = "\
Note: before Linux 6.12, the code that is graded can end any process of yours, among them this one. A container \
closes that.";

/// Grades what the options name. Progress goes to stderr.
///
/// # Errors
///
/// As for [`run`](super::run).
pub async fn grades(project: &Project, options: &Options) -> Result<Grades> {
    let submissions = submissions(project, options)?;
    format::check(options, submissions.len())?;
    match confinable() {
        Confined::Whole => {}
        Confined::Partly => eprintln!("{CAN_END_US}"),
        Confined::Not => eprintln!("{UNCONFINED}"),
    }
    adopt_orphans();
    let allowed = options.allowed()?;
    let mut ground = Ground::of(project)?;
    ground.hidden = options.places(project);
    ground.dependencies = allowed.folders();
    let ground = Arc::new(ground);
    let bounds = options.bounds();
    let class = Arc::new(Class {
        project: project.clone(),
        plan: options.plan(project)?,
        cache: Cache::new(project, &ground, (options.limit, bounds)).await?,
        ground,
        allowed,
        bounds,
        limit: options.limit,
        again: options.again,
        count: submissions.len(),
        waiting: Mutex::new(submissions.into_iter().enumerate().collect()),
    });
    let mut lanes = JoinSet::new();
    for number in 1..=options.jobs().min(class.count) {
        lanes.spawn(Arc::clone(&class).work(number));
    }
    let mut graded = Vec::new();
    while let Some(ended) = lanes.join_next().await {
        let of_lane = ended.map_err(|error| Error::Lane(error.to_string()))?;
        graded.extend(of_lane?);
    }
    graded.sort_by_key(|(index, _)| *index);
    Ok(Grades {
        commit: commit(project).await,
        submissions: graded.into_iter().map(|(_, grade)| grade).collect(),
    })
}

fn submissions(project: &Project, options: &Options) -> Result<Vec<Submission>> {
    let paths = options.places(project);
    let mut submissions: Vec<Submission> = Vec::new();
    for path in &paths {
        for mut found in submission::find(path)? {
            // Two folders may have the same name, and one be named twice.
            if submissions.iter().any(|other| other.name == found.name) {
                found.name = found.place();
            }
            if submissions
                .iter()
                .all(|other| other.name != found.name && other.place() != found.place())
            {
                submissions.push(found);
            }
        }
    }
    Ok(submissions)
}

/// What all lanes share.
struct Class {
    project: Project,
    plan: Vec<Planned>,
    cache: Cache,
    ground: Arc<Ground>,
    allowed: Allowed,
    bounds: Bounds,
    /// A test's limit, in seconds.
    limit: u64,
    again: bool,
    count: usize,
    waiting: Mutex<VecDeque<(usize, Submission)>>,
}

impl Class {
    /// Grades one submission after the other, until none is left.
    async fn work(self: Arc<Self>, number: usize) -> Result<Vec<(usize, Grade)>> {
        let mut lane = None;
        let mut grades = Vec::new();
        loop {
            let next = self
                .waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front();
            let Some((index, submission)) = next else {
                return Ok(grades);
            };
            let name = plain(&submission.name);
            let place = format!("[{}/{}] {name}", index + 1, self.count);
            let grade = match submission.read() {
                Ok(handed_in) => {
                    self.grade(&submission.name, &handed_in, &place, number, &mut lane)
                        .await?
                }
                Err(problem) => self.unreadable(submission.name, &problem)?,
            };
            match &grade.problem {
                Some(problem) => eprintln!("{place}: {}.", plain(problem)),
                None => eprintln!("{place}: {} of {}", grade.passed, grade.total),
            }
            grades.push((index, grade));
        }
    }

    /// The lane is made where it is needed first: what was kept needs none.
    async fn grade(
        &self,
        name: &str,
        handed_in: &HandedIn,
        place: &str,
        number: usize,
        lane: &mut Option<Lane>,
    ) -> Result<Grade> {
        let mut warnings = beside::rest(&self.project, handed_in);
        let mut chapters = Vec::new();
        for planned in &self.plan {
            let Planned { chapter, .. } = planned;
            let taken = Taken::of(chapter, handed_in, &self.allowed)?;
            let dependencies = &taken.dependencies;
            warnings.extend(beside::chapter(chapter, handed_in, dependencies)?);
            warnings.extend(taken.found.warnings.iter().cloned());
            let key = self.cache.key(chapter, &taken.sources, dependencies);
            let kept = self.cache.get(&key).filter(|_| !self.again);
            let grade = if let Some(mut kept) = kept {
                kept.cached = true;
                kept
            } else {
                let ground = Arc::clone(&self.ground);
                let lane = match lane {
                    Some(lane) => lane,
                    None => lane.insert(Lane::new(&self.project, number, ground, self.bounds)?),
                };
                let first = if lane.is_new() {
                    " (the first build here, which takes minutes)"
                } else {
                    ""
                };
                eprintln!("{place}: {chapter}{first} …");
                let graded = chapter::grade(chapter, &taken, lane, self.limit).await?;
                if graded.is_certain {
                    self.cache.keep(&key, &graded.grade)?;
                }
                graded.grade
            };
            chapters.push(grade.weighed(planned));
        }
        warnings.sort();
        Ok(Grade {
            warnings,
            ..Grade::of(name.to_owned(), chapters)
        })
    }

    /// The grade of a submission that can't be read: every test is there, and none has passed.
    fn unreadable(&self, name: String, problem: &Unreadable) -> Result<Grade> {
        let chapters = self.plan.iter().map(|planned| {
            let nothing = chapter::nothing(&planned.chapter)?;
            Ok(nothing.weighed(planned))
        });
        Ok(Grade {
            problem: Some(problem.to_string()),
            ..Grade::of(name, chapters.collect::<Result<_>>()?)
        })
    }
}

impl Grade {
    /// The sum of its chapters.
    fn of(submission: String, chapters: Vec<ChapterGrade>) -> Self {
        Self {
            submission,
            passed: chapters.iter().map(|chapter| chapter.passed).sum(),
            total: chapters.iter().map(|chapter| chapter.total).sum(),
            points: chapters.iter().map(|chapter| chapter.points).sum(),
            possible: chapters.iter().map(|chapter| chapter.possible).sum(),
            problem: None,
            warnings: Vec::new(),
            chapters,
        }
    }
}
