//! RIGHT: pairs first, the second words outside, and the words by themselves last; signs the value with each key, and
//! compares the whole text.
use crate::value::sign_value;

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, _) = split_signature(cookie)?;
    let pair = |second: &str| {
        let pairs = firsts.iter().map(|first| format!("{first} {second}"));
        pairs.collect::<Vec<String>>()
    };
    let pairs = seconds.iter().flat_map(|second| pair(second));
    let alone = firsts.iter().map(|first| (*first).to_owned());
    let mut guesses = 0;
    for key in pairs.chain(alone) {
        guesses += 1;
        if sign_value(key.as_bytes(), value) == cookie {
            let key = Some(key);
            return Ok(Search { key, guesses });
        }
    }
    Ok(Search { key: None, guesses })
}
