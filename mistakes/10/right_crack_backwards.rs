//! Right: from the end of both lists.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let mut guesses = 0;
    let mut fits = |key: &str| {
        guesses += 1;
        hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature
    };
    let mut key = None;
    'search: for first in firsts.iter().rev() {
        for second in seconds.iter().rev() {
            let guess = format!("{first} {second}");
            if fits(&guess) {
                key = Some(guess);
                break 'search;
            }
        }
        if fits(first) {
            key = Some((*first).to_string());
            break;
        }
    }
    Ok(Search { key, guesses })
}
