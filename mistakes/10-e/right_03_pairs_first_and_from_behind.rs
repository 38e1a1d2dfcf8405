//! Replaces src/crack.rs. Right: another order, texts compared, an error for a signature of another length.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> { #[allow(unused_imports)] use crate::value::sign_value;
    let (value, signature) = split_signature(cookie)?;
    if signature.len() != 32 {
        return Err(Error::Signature);
    }
    let pairs = seconds.iter().rev().flat_map(|second| {
        let pair = move |first: &&str| format!("{first} {second}");
        firsts.iter().map(pair)
    });
    let words = firsts.iter().map(|first| (*first).to_owned());
    let mut guesses = 0;
    let key = pairs.chain(words).find(|key| {
        guesses += 1;
        sign_value(key.as_bytes(), value) == cookie
    });
    Ok(Search { key, guesses })
}
