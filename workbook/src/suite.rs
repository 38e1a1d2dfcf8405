//! A chapter's tests, read from their source: steps, and the tests in each.
//!
//! Read from the source and not from a run, so that a test that didn't run is known to be missing.
//!
//! A step is a module of `tests.rs`: `mod step_1;` stands for the file `step_1.rs` beside it, and a module
//! with a body stands for itself.

use std::path::{Path, PathBuf};

use syn::{Attribute, Expr, File, Item, ItemConst, ItemFn, ItemMod, Lit};

use crate::chapter::Chapter;
use crate::project::read;
use crate::{Error, Result};

/// The steps of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suite {
    /// In the order of their numbers: 1, 2, …
    pub steps: Vec<Step>,
}

/// The tests of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// From 1.
    pub number: u32,
    /// The title that failures show: the heading without "Step N:". Empty where none is stated.
    pub title: String,
    /// The functions' names.
    pub tests: Vec<String>,
    /// How many lines of text say what the step asks for.
    pub task_lines: usize,
}

impl Suite {
    /// Reads the tests of `chapter`.
    ///
    /// # Errors
    ///
    /// The file, or that of a step, can't be read or isn't Rust, or the steps aren't `step_1`, `step_2`, …
    /// in order.
    pub fn load(chapter: &Chapter) -> Result<Self> {
        let path = chapter.test_file();
        Self::parse(&read(&path)?, &path)
    }

    fn parse(source: &str, path: &Path) -> Result<Self> {
        let file = rust(source, path)?;
        let mut steps = Vec::new();
        for item in &file.items {
            if let Item::Mod(module) = item
                && let Some(number) = module.ident.to_string().strip_prefix("step_")
            {
                steps.push(step(number, module, path)?);
            }
        }
        let numbers: Vec<u32> = steps.iter().map(|step| step.number).collect();
        if numbers.is_empty() || !numbers.iter().copied().eq(1..=numbers.len() as u32) {
            return Err(Error::Content {
                path: path.to_owned(),
                message: format!("the modules must be step_1, step_2, … in order, not {numbers:?}"),
            });
        }
        Ok(Self { steps })
    }

    /// Every test as libtest names it: `step_1::greets_a_stranger`.
    pub fn tests(&self) -> Vec<String> {
        self.steps.iter().flat_map(Step::paths).collect()
    }

    /// The step of that number.
    ///
    /// # Errors
    ///
    /// [`Error::NoStep`], which says how many there are.
    pub fn step(&self, chapter: &Chapter, number: u32) -> Result<&Step> {
        let error = || Error::NoStep {
            chapter: chapter.package().to_owned(),
            step: number,
            last: self.steps.len() as u32,
        };
        let same = |step: &&Step| step.number == number;
        self.steps.iter().find(same).ok_or_else(error)
    }
}

impl Step {
    /// The step's tests as libtest names them.
    pub fn paths(&self) -> Vec<String> {
        let module = format!("step_{}", self.number);
        let path = |test| format!("{module}::{test}");
        self.tests.iter().map(path).collect()
    }
}

fn step(number: &str, module: &ItemMod, path: &Path) -> Result<Step> {
    let number = number.parse().map_err(|_| Error::Content {
        path: path.to_owned(),
        message: format!(
            "the module `{}` should be called step_ and a number",
            module.ident
        ),
    })?;
    let (items, attributes) = body(module, path)?;
    let is_test = |function: &&ItemFn| {
        function
            .attrs
            .iter()
            .any(|attr| attr.path().is_ident("test"))
    };
    let functions = items.iter().filter_map(|item| match item {
        Item::Fn(function) => Some(function),
        _ => None,
    });
    Ok(Step {
        number,
        title: items.iter().find_map(title).unwrap_or_default(),
        tests: functions
            .filter(is_test)
            .map(|it| it.sig.ident.to_string())
            .collect(),
        task_lines: attributes.iter().filter(|attr| is_doc(attr)).count(),
    })
}

/// A module's items and attributes, from its own file where it has no body in `path`.
fn body(module: &ItemMod, path: &Path) -> Result<(Vec<Item>, Vec<Attribute>)> {
    if let Some((_, items)) = &module.content {
        return Ok((items.clone(), module.attrs.clone()));
    }
    let path = beside(path, module);
    let file = rust(&read(&path)?, &path)?;
    Ok((file.items, [module.attrs.clone(), file.attrs].concat()))
}

/// Where the module of a chapter's `tests.rs` lies.
fn beside(tests: &Path, module: &ItemMod) -> PathBuf {
    tests.with_file_name(format!("{}.rs", module.ident))
}

fn rust(source: &str, path: &Path) -> Result<File> {
    syn::parse_file(source).map_err(Error::syntax(path))
}

/// The text in `const STEP: Step = CHAPTER.step(1, "…");`.
fn title(item: &Item) -> Option<String> {
    let Item::Const(ItemConst { ident, expr, .. }) = item else {
        return None;
    };
    let Expr::MethodCall(call) = &**expr else {
        return None;
    };
    let Some(Expr::Lit(literal)) = call.args.last() else {
        return None;
    };
    match &literal.lit {
        Lit::Str(text) if ident == "STEP" => Some(text.value()),
        _ => None,
    }
}

fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    fn parse(source: &str) -> Result<Suite> {
        Suite::parse(source, Path::new("tests.rs"))
    }

    #[test]
    fn lists_steps_and_tests_and_passes_helpers_over() {
        let suite = parse(
            "mod step_1 { //! Do it.\n const STEP: Step = CHAPTER.step(1, \"Do it\");
             fn helper() {} #[test] fn a() {} #[test] fn b() {} }
             mod step_2 { #[test] fn c() {} } mod other { #[test] fn d() {} }",
        )
        .unwrap();
        assert_eq!(suite.tests(), ["step_1::a", "step_1::b", "step_2::c"]);
        assert_eq!(suite.steps[0].title, "Do it");
        assert_eq!(suite.steps[0].task_lines, 1);
    }

    #[test]
    fn steps_out_of_order_or_missing_are_an_error() {
        for source in [
            "",
            "mod step_2 {}",
            "mod step_1 {} mod step_3 {}",
            "mod step_x {}",
        ] {
            assert!(parse(source).is_err(), "{source}");
        }
    }

    #[test]
    fn a_syntax_error_names_its_line() {
        let error = parse("mod step_1 {}\nfn (").unwrap_err();
        assert!(error.to_string().starts_with("tests.rs:2:"), "{error}");
    }

    /// The suite of a `tests.rs` that names the file `step_1.rs`, which holds `step`.
    fn in_files(step: Option<&str>) -> Result<Suite> {
        let root = tempfile::tempdir().unwrap();
        let chapter = Chapter::new(root.path(), "01-x").unwrap();
        write(&chapter.test_file(), "mod site;\nmod step_1;").unwrap();
        if let Some(step) = step {
            write(&chapter.tests().join("step_1.rs"), step).unwrap();
        }
        Suite::load(&chapter)
    }

    #[test]
    fn a_module_without_a_body_is_the_file_beside() {
        let suite = in_files(Some(
            "//! Do it,\n//! now.\nconst STEP: Step = CHAPTER.step(1, \"Do it\");
             fn helper() {}\n#[test]\nfn a() {}\n",
        ))
        .unwrap();
        assert_eq!(suite.tests(), ["step_1::a"]);
        assert_eq!(suite.steps[0].title, "Do it");
        assert_eq!(suite.steps[0].task_lines, 2);
    }

    #[test]
    fn an_error_names_the_file_of_its_step() {
        for (step, place) in [(None, "step_1.rs"), (Some("\nfn ("), "step_1.rs:2:")] {
            let error = in_files(step).unwrap_err().to_string();
            assert!(error.contains(place), "{error}");
        }
    }
}
