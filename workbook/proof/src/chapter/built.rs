//! A chapter's fillings and answers, built.

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::scratch::Scratch;
use workbook::skeleton::{Source, filled};
use workbook::suite::Suite;

use super::answer::{Answer, Catcher};
use super::schema::Variant;
use super::trial::Bench;
use super::variants::build_all;

/// One executable with everything that fits into it.
///
/// Variant 0 is the solution, and *k*, up to the last step but one, has steps 1 to *k* filled in.
pub struct Built {
    /// The chapter's tests.
    pub suite: Suite,
    /// The solution's sources under the exercise's name.
    pub sources: Vec<Source>,
    /// Runs the variants.
    pub bench: Bench,
    /// The answers, each with its variant's number, or none where it needs a build
    /// of its own.
    pub answers: Vec<(Answer, Option<u32>)>,
    /// How many variants there are in the executable.
    variants: usize,
}

impl Built {
    /// Builds the variants of `chapter`: its fillings, and its wrong and right answers.
    ///
    /// # Errors
    ///
    /// A source can't be read or written, or what varies doesn't compile together.
    pub async fn new(chapter: &Chapter, scratch: &Scratch) -> Result<Self> {
        let suite = Suite::load(chapter)?;
        let mut answers = Answer::wrong(chapter, &suite)?;
        answers.extend(Answer::right(chapter, &suite)?);
        Self::with(chapter, scratch, suite, answers).await
    }

    /// Builds the fillings of `chapter`, and these answers.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub async fn with(
        chapter: &Chapter,
        scratch: &Scratch,
        suite: Suite,
        answers: Vec<Answer>,
    ) -> Result<Self> {
        let sources = filled(chapter, u32::MAX)?;
        let mut variants = Vec::new();
        for step in 1..suite.steps.len() as u32 {
            variants.push(Variant::filled(&sources, step)?);
        }
        let mut numbered = Vec::new();
        for answer in answers {
            let number = number(&answer, &sources, &mut variants)?;
            numbered.push((answer, number));
        }
        let (bench, refused) = build_all(chapter, &suite, scratch, &sources, &variants).await?;
        for (_, number) in &mut numbered {
            number.take_if(|it| refused.contains(it));
        }
        if numbered.iter().any(|(_, number)| number.is_none()) {
            scratch.without_program(chapter)?;
        }
        Ok(Self {
            suite,
            sources,
            bench,
            answers: numbered,
            variants: variants.len() - refused.len(),
        })
    }

    /// How many builds there were for how many variants.
    pub fn counts(&self) -> String {
        let alone = self.answers.iter().filter(|(_, number)| number.is_none());
        let (compiler, others): (Vec<_>, Vec<_>) =
            alone.partition(|(it, _)| it.caught_by == Some(Catcher::Compiler));
        let mut text = format!(
            "{} variants in one build, with {} of {} tests to run, {} for the compiler, {} with a build of their own",
            self.variants,
            self.bench.pairs(),
            self.variants * self.bench.tests.len(),
            compiler.len(),
            others.len()
        );
        if !others.is_empty() {
            let names: Vec<String> = others.iter().map(|(it, _)| it.name()).collect();
            text += &format!(" ({})", names.join(", "));
        }
        text
    }
}

/// The number under which `answer` stands in `variants`, where it is put if it fits there.
fn number(answer: &Answer, sources: &[Source], variants: &mut Vec<Variant>) -> Result<Option<u32>> {
    if answer.caught_by == Some(Catcher::Compiler) {
        return Ok(None);
    }
    let Ok(variant) = answer.variant(sources)? else {
        return Ok(None);
    };
    variants.push(variant);
    Ok(Some(variants.len() as u32))
}
