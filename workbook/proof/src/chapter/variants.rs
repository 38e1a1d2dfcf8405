//! Builds all variants of a chapter at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use workbook::chapter::Chapter;
use workbook::run::{Built, Diagnostic, Progress, build};
use workbook::scratch::Scratch;
use workbook::skeleton::Source;
use workbook::suite::Suite;
use workbook::{Error, Result};

use super::reach::{Look, Reach};
use super::schema::{Schema, Variant};
use super::trial::Bench;

/// How often a build is tried, each time without the variants that the compiler refused.
const ROUNDS: usize = 12;

/// Builds the exercise with all of these variants in it. The number of each is its place, from 1. Gives
/// also the numbers of those that the compiler refused beside the others; they may do by themselves.
///
/// # Errors
///
/// A file can't be written, or the compiler complains of something that no variant brought.
pub async fn build_all(
    chapter: &Chapter,
    suite: &Suite,
    scratch: &Scratch,
    sources: &[Source],
    variants: &[Variant],
) -> Result<(Bench, BTreeSet<u32>)> {
    let mut left: BTreeMap<u32, &Variant> = (1..).zip(variants).collect();
    let mut refused = BTreeSet::new();
    let mut look = Look::Close;
    for _ in 0..ROUNDS {
        let list: Vec<_> = left.iter().map(|(number, it)| (*number, *it)).collect();
        let schema = Schema::new(sources, &list, look)?;
        scratch.put_variants(chapter, &schema.sources)?;
        let target = scratch.variants(chapter);
        let built = build(&target, Progress::Hidden).await?;
        if let Some(executable) = built.executable {
            let bench = Bench::new(target, executable, suite);
            let reach = Reach::explore(&bench, &schema).await?;
            return Ok((bench.with(reach), refused));
        }
        let blamed = blamed(chapter, &schema, &built);
        if blamed.is_empty() && look == Look::Wide {
            return Err(not_together(&built));
        }
        if blamed.is_empty() {
            // It may be a note that the compiler can't have where it stands.
            look = Look::Wide;
        }
        left.retain(|number, _| !blamed.contains(number));
        refused.extend(blamed);
    }
    Err(Error::Cargo(format!(
        "{chapter}: after {ROUNDS} builds there are still variants that don't compile beside each other"
    )))
}

/// The variants that compile errors lie in.
fn blamed(chapter: &Chapter, schema: &Schema, built: &Built) -> BTreeSet<u32> {
    let at = |(file, line): (String, usize)| schema.variant_at(Path::new(&file), line);
    let variant = |error| places(chapter, error).into_iter().find_map(at);
    built.errors.iter().filter_map(variant).collect()
}

/// The places in the chapter's own sources that an error names, the main one first.
fn places(chapter: &Chapter, error: &Diagnostic) -> Vec<(String, usize)> {
    let folder = format!("variants/{}/", chapter.name());
    let rendered = error.rendered.replace('\\', "/");
    let texts = std::iter::once(error.place.as_str()).chain(rendered.lines());
    let place = |text: &str| {
        let (_, below) = text.split_once(&folder)?;
        let mut parts = below.split(':');
        Some((parts.next()?.to_owned(), parts.next()?.parse().ok()?))
    };
    texts.filter_map(place).collect()
}

fn not_together(built: &Built) -> Error {
    let first = built.errors.first();
    let said = first.map_or(built.stderr.as_str(), |it| it.rendered.as_str());
    Error::Cargo(format!(
        "the chapter's variants don't compile together: {said}"
    ))
}
