//! Where a student stands.

use crate::chapter::Chapter;
use crate::project::Project;
use crate::run::Verdict;
use crate::screen;
use crate::suite::Suite;
use crate::{Error, Result, student};

/// A chapter, and how its exercise did when it ran.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The chapter.
    pub chapter: Chapter,
    /// Its tests.
    pub suite: Suite,
    /// What became of them.
    pub verdict: Verdict,
    /// What was left out of the build, and why.
    pub notes: Vec<String>,
}

impl Standing {
    /// Runs the exercise of `chapter`.
    ///
    /// # Errors
    ///
    /// The tests can't be read, or cargo fails for a reason that isn't in the code.
    pub async fn run(project: &Project, chapter: Chapter) -> Result<Self> {
        let suite = Suite::load(&chapter)?;
        let student::Run { verdict, notes } = student::run(project, &chapter).await?;
        Ok(Self {
            chapter,
            suite,
            verdict,
            notes,
        })
    }

    /// The chapter that was asked for; else the first that isn't green, or the last one.
    ///
    /// # Errors
    ///
    /// As for [`Standing::run`], or there is no such chapter.
    pub async fn asked(project: &Project, chapter: Option<&str>) -> Result<Self> {
        if let Some(given) = chapter {
            return Self::run(project, project.chapter(given)?).await;
        }
        let chapters = project.chapters()?;
        let (last, earlier) = chapters.split_last().ok_or(Error::NoChapters)?;
        for chapter in earlier {
            let standing = Self::run(project, chapter.clone()).await?;
            if !standing.is_green() {
                return Ok(standing);
            }
        }
        Self::run(project, last.clone()).await
    }

    /// Whether every test of the chapter ran and passed.
    pub fn is_green(&self) -> bool {
        screen::is_green(&self.suite, &self.verdict)
    }

    /// Where the code doesn't compile, if it doesn't: no step can be judged then.
    pub fn broken_at(&self) -> Option<&str> {
        match &self.verdict {
            Verdict::DoesNotCompile { first, .. } => Some(&first.place),
            Verdict::Ran(_) => None,
        }
    }

    /// The first step that isn't green.
    pub fn first_red_step(&self) -> Option<u32> {
        let green = screen::green_steps(&self.suite, &self.verdict);
        let mut numbers = self.suite.steps.iter().map(|step| step.number);
        numbers.find(|number| !green.contains(number))
    }
}
