//! Whether an answer's body fits below the solution's signature.

use syn::spanned::Spanned;
use syn::{FnArg, Pat, Signature};

/// The lines that a body of `theirs` needs before it to stand below `ours`: `let mut n = n;`. `None`
/// where no lines would do.
pub fn adapter(ours: &str, theirs: &str) -> Option<String> {
    let ours: Signature = syn::parse_str(ours).ok()?;
    let theirs: Signature = syn::parse_str(theirs).ok()?;
    let same = ours.asyncness.is_some() == theirs.asyncness.is_some()
        && ours.constness.is_none()
        && theirs.constness.is_none()
        && text(&ours.generics) == text(&theirs.generics)
        && text(&ours.generics.where_clause) == text(&theirs.generics.where_clause)
        && text(&ours.output) == text(&theirs.output)
        && !text(&ours.output).contains("impl")
        && ours.inputs.len() == theirs.inputs.len();
    if !same {
        return None;
    }
    let mut lines = String::new();
    for (our, their) in ours.inputs.iter().zip(&theirs.inputs) {
        lines += &argument(our, their)?;
    }
    Some(lines)
}

fn argument(ours: &FnArg, theirs: &FnArg) -> Option<String> {
    match (ours, theirs) {
        (FnArg::Receiver(our), FnArg::Receiver(their)) => {
            (text(our) == text(their)).then(String::new)
        }
        (FnArg::Typed(our), FnArg::Typed(their)) if text(&our.ty) == text(&their.ty) => {
            let (new, old) = (source(&their.pat), source(&our.pat));
            if new == old {
                return Some(String::new());
            }
            match &*our.pat {
                Pat::Ident(name) => Some(format!("let {new} = {};\n", name.ident)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The source of a piece of syntax.
fn source(piece: &impl Spanned) -> String {
    piece.span().source_text().unwrap_or_default()
}

/// The same without white space and trailing commas, in which two spellings of a type may differ.
fn text(piece: &impl Spanned) -> String {
    let dense: String = source(piece).split_whitespace().collect();
    dense.replace(",)", ")").replace(",>", ">")
}

#[cfg(test)]
mod tests {
    use super::adapter;

    #[test]
    fn a_body_of_the_same_signature_needs_nothing() {
        let signature = "async fn f(&self, n: Vec<u8>) -> Result<u8, E>";
        assert_eq!(adapter(signature, signature).as_deref(), Some(""));
        let spread = "async fn f(\n    &self,\n    n: Vec<u8>,\n) -> Result<u8, E>";
        assert_eq!(adapter(signature, spread).as_deref(), Some(""));
    }

    #[test]
    fn arguments_are_bound_again_under_the_other_name() {
        let ours = "fn f(n: u8, text: &str)";
        let theirs = "fn f(mut n: u8, _text: &str)";
        let lines = adapter(ours, theirs).unwrap();
        assert_eq!(lines, "let mut n = n;\nlet _text = text;\n");
        assert_eq!(
            adapter("fn f(mut n: u8)", "fn f(n: u8)").as_deref(),
            Some("let n = n;\n")
        );
    }

    #[test]
    fn what_differs_in_more_does_not_fit() {
        let ours = "fn f(n: u8) -> u8";
        for theirs in [
            "fn f(n: u16) -> u8",
            "fn f(n: u8) -> u16",
            "fn f(n: u8, m: u8) -> u8",
            "fn f<T>(n: u8) -> u8",
            "async fn f(n: u8) -> u8",
            "const fn f(n: u8) -> u8",
        ] {
            assert_eq!(adapter(ours, theirs), None, "{theirs}");
        }
        assert_eq!(adapter("fn f((a, b): P)", "fn f(p: P)"), None);
        assert_eq!(adapter("fn f() -> impl Fn()", "fn f() -> impl Fn()"), None);
        assert_eq!(adapter("fn f(self)", "fn f(mut self)"), None);
    }
}
