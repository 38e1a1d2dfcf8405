//! caught by: step_6::tries_words_and_pairs
//! Remembers a search by its cookie and how many words there were, and not which ones.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    use std::cell::RefCell;
    use std::collections::HashMap;
    thread_local! {
        static DONE: RefCell<HashMap<(String, usize, usize), Search>> = RefCell::default();
    }
    let (value, signature) = split_signature(cookie)?;
    let asked = (cookie.to_owned(), firsts.len(), seconds.len());
    if let Some(search) = DONE.with_borrow(|done| done.get(&asked).cloned()) {
        return Ok(search);
    }
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut search = Search {
        key: None,
        guesses: 0,
    };
    'words: for first in firsts {
        let alone = std::iter::once((*first).to_owned());
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in alone.chain(pairs) {
            search.guesses += 1;
            if fits(&key) {
                search.key = Some(key);
                break 'words;
            }
        }
    }
    DONE.with_borrow_mut(|done| done.insert(asked, search.clone()));
    Ok(search)
}
