//! Parts name and rest by a sign that no name holds, compares signatures as texts, and asks the server's
//! own check about each guess.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let mut wrong = usize::from(left.len() != right.len());
    for (&left, &right) in left.iter().zip(right) {
        wrong += usize::from(left != right);
    }
    wrong == 0
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let value = text.rsplit_once('.').ok_or(Error::Parts)?.0;
    if equal(text.as_bytes(), sign_value(key, value).as_bytes()) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}

pub fn sign_named(key: &[u8], name: &str, value: &str) -> String {
    crate::sign_joined(key, &format!("{name}="), value)
}

pub fn open_named(key: &[u8], name: &str, text: &str) -> Result<String, Error> {
    crate::open_joined(key, &format!("{name}="), text)
}

pub fn sign_timed(key: &[u8], name: &str, value: &str, now: u64) -> String {
    crate::sign_named(key, name, &format!("{value}.{now}"))
}

pub fn open_timed(
    key: &[u8],
    name: &str,
    text: &str,
    now: u64,
    max_age: u64,
) -> Result<String, Error> {
    let mut value = crate::open_named(key, name, text)?;
    let dot = value.rfind('.').ok_or(Error::Parts)?;
    let time = value.split_off(dot);
    let then: u64 = time[1..].parse().map_err(|_| Error::Time)?;
    if then > now {
        Err(Error::Future)
    } else if now - then > max_age {
        Err(Error::Expired)
    } else {
        Ok(value)
    }
}

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (_, signature) = cookie.rsplit_once('.').ok_or(Error::Parts)?;
    decode(signature)?;
    let mut keys = firsts
        .iter()
        .map(|&first| first.to_owned())
        .chain(firsts.iter().flat_map(|first| {
            seconds
                .iter()
                .map(move |second| format!("{first} {second}"))
        }));
    let mut guesses = 0;
    let key = keys.find(|key| {
        guesses += 1;
        crate::open_value(key.as_bytes(), cookie).is_ok()
    });
    Ok(Search { key, guesses })
}
