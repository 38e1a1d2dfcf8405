//! One variant of a chapter's functions, as arms of switches.

use std::path::{Path, PathBuf};

use syn::spanned::Spanned;
use syn::{Item, Type};
use workbook::skeleton::{Function, Source, bodies, functions};
use workbook::{Error, Result};

use super::super::counterparts::counterparts;
use super::signature::adapter;

/// Another body for some functions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// What it is called: `wrong/global_counter`.
    pub name: String,
    /// The bodies.
    pub arms: Vec<Arm>,
}

/// Another body for one function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arm {
    /// The file that the function stands in, below the crate's folder.
    pub file: PathBuf,
    /// The function, as [`Function::name`] has it.
    pub function: String,
    /// What stands between its braces instead.
    pub text: String,
}

/// Why an answer needs a build of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Its functions have another signature, or are evaluated by the compiler.
    Signature,
    /// It brings an `impl` or a module.
    Item,
    /// Two of its functions share a `static`.
    Shared,
}

impl Variant {
    /// The chapter as it is when steps 1 to `steps` are filled in: the bodies of the others are the
    /// skeleton's.
    ///
    /// # Errors
    ///
    /// A source isn't Rust.
    pub fn filled(sources: &[Source], steps: u32) -> Result<Self> {
        let mut arms = Vec::new();
        for source in sources {
            for body in bodies(&source.text, &source.path)? {
                if body.step > steps {
                    arms.push(Arm {
                        file: source.path.clone(),
                        text: body.todo(),
                        function: body.function,
                    });
                }
            }
        }
        let name = format!("steps 1 to {steps}");
        Ok(Self { name, arms })
    }

    /// An answer whose functions fit below the signatures of those in `sources`.
    ///
    /// # Errors
    ///
    /// A text isn't Rust.
    pub fn of_answer(
        name: String,
        sources: &[Source],
        answer: &str,
        path: &Path,
    ) -> Result<std::result::Result<Self, Misfit>> {
        let file = syn::parse_file(answer).map_err(Error::syntax(path))?;
        let theirs = functions(answer, path)?;
        let mut arms = Vec::new();
        let mut replaced = Vec::new();
        for source in sources {
            for (our, their) in counterparts(source, &theirs)? {
                let (ours, head) = (&source.text[our.head.clone()], &answer[their.head.clone()]);
                let Some(lines) = adapter(ours, head) else {
                    return Ok(Err(Misfit::Signature));
                };
                replaced.push(their.name.clone());
                arms.push(Arm {
                    file: source.path.clone(),
                    function: our.name,
                    text: format!("{lines}{}", &answer[their.inside.clone()]),
                });
            }
        }
        let own = match own_items(&file.items, answer, &theirs, &replaced, arms.len()) {
            Ok(own) => own,
            Err(misfit) => return Ok(Err(misfit)),
        };
        for arm in &mut arms {
            arm.text.insert_str(0, &own);
        }
        Ok(Ok(Self { name, arms }))
    }
}

/// The items of an answer that the solution has no counterpart for, to stand in each of its `arms`.
fn own_items(
    items: &[Item],
    answer: &str,
    functions: &[Function],
    replaced: &[String],
    arms: usize,
) -> Result<String, Misfit> {
    let mut own = String::new();
    let types: Vec<String> = items.iter().filter_map(type_name).collect();
    for item in items {
        let fits = match item {
            Item::Fn(it) if replaced.contains(&it.sig.ident.to_string()) => continue,
            Item::Impl(block) => {
                let whole = block.span().byte_range();
                let mut inside = functions.iter().filter(|it| whole.contains(&it.item.start));
                if block.items.len() == inside.clone().count()
                    && inside.clone().count() > 0
                    && inside.all(|it| replaced.contains(&it.name))
                {
                    continue;
                }
                names_one_of(&block.self_ty, &types)
            }
            Item::Static(_) | Item::Macro(_) if arms > 1 => return Err(Misfit::Shared),
            Item::Mod(_) => false,
            _ => true,
        };
        if !fits {
            return Err(Misfit::Item);
        }
        own += &answer[item.span().byte_range()];
        own.push('\n');
    }
    Ok(own)
}

fn type_name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(it) => Some(it.ident.to_string()),
        Item::Enum(it) => Some(it.ident.to_string()),
        _ => None,
    }
}

fn names_one_of(ty: &Type, names: &[String]) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|it| names.contains(&it.ident.to_string()))
}
