//! What the operators know of a workbook's code beside the function at hand.

use std::collections::BTreeMap;

use syn::{Expr, ExprLit, Fields, Item, Lit};
use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::skeleton::{Source, sources};
use workbook::{Error, Result};

/// Enums and texts.
#[derive(Debug, Default)]
pub struct Known {
    /// For each enum, how each of its variants can be written without knowing anything: `Full` or
    /// `Unavailable("another".into())`.
    pub enums: BTreeMap<String, Vec<String>>,
    /// The constants that hold SQL or Lua.
    pub queries: BTreeMap<String, String>,
}

impl Known {
    /// What the solutions up to this chapter hold. Where two have an enum of one name, the chapter's own
    /// or else the later one counts.
    ///
    /// # Errors
    ///
    /// A solution can't be read, or isn't Rust.
    pub fn load(project: &Project, chapter: &Chapter) -> Result<Self> {
        let mut known = Self::default();
        for earlier in project.chapters()? {
            if earlier <= *chapter {
                known.read(&sources(&earlier.solution())?)?;
            }
        }
        Ok(known)
    }

    /// Takes in what these files hold.
    ///
    /// # Errors
    ///
    /// One isn't Rust.
    pub fn read(&mut self, sources: &[Source]) -> Result<()> {
        for source in sources {
            let file = syn::parse_file(&source.text).map_err(Error::syntax(&source.path))?;
            for item in file.items {
                match item {
                    Item::Enum(it) => {
                        let variants = it.variants.iter().filter_map(written).collect();
                        self.enums.insert(it.ident.to_string(), variants);
                    }
                    Item::Const(it) => {
                        if let Expr::Lit(ExprLit {
                            lit: Lit::Str(text),
                            ..
                        }) = &*it.expr
                            && is_query(&text.value())
                        {
                            self.queries.insert(it.ident.to_string(), text.value());
                        }
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

fn written(variant: &syn::Variant) -> Option<String> {
    match &variant.fields {
        Fields::Unit => Some(variant.ident.to_string()),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            Some(format!("{}(\"another\".into())", variant.ident))
        }
        _ => None,
    }
}

/// Whether a text is SQL or Lua.
pub fn is_query(text: &str) -> bool {
    let words = [
        "SELECT ",
        "UPDATE ",
        "INSERT ",
        "DELETE ",
        "redis.call",
        "PRAGMA ",
    ];
    words.iter().any(|word| text.contains(word))
}
