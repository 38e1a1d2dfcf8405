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

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        crate::sign_joined(&self.0, &format!("{name}="), text)
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let text = crate::open_joined(&self.0, &format!("{name}="), signed)?;
        Ok(&signed[..text.len()])
    }

    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let dated = self.verify_text(name, text)?;
        let dot = dated.rfind('.').ok_or(Error::Parts)?;
        let then: u64 = dated[dot + 1..].parse().map_err(|_| Error::Time)?;
        if then > now {
            Err(Error::Future)
        } else if now - then > max_age {
            Err(Error::Expired)
        } else {
            parse(&decode(&dated[..dot])?).ok_or(Error::Value)
        }
    }
}

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    split_signature(cookie)?;
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
