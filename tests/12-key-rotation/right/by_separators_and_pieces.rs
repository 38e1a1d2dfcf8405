//! Counts the time and not the name, reads the sealed text from its end, and writes its logins with a line end.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    let mut bytes = time.len().to_string().into_bytes();
    bytes.push(b' ');
    bytes.extend(time.bytes());
    bytes.extend(name.bytes());
    bytes
}

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        for part in nonce.chunks_mut(8) {
            getrandom::fill(part).map_err(|_| SealError::NoRandomness)?;
        }
        let mut text = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &text));
        text.push('.');
        text.push_str(&encode(&sealed));
        Ok(text)
    }

    pub fn open(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Vec<u8>, SealError> {
        let Some(dot) = text.rfind('.') else {
            return Err(SealError::Parts);
        };
        let (time, sealed) = (&text[..dot], &text[dot + 1..]);
        let sealed = match decode(sealed) {
            Ok(sealed) if sealed.len() < 40 => return Err(SealError::Short),
            Ok(sealed) => sealed,
            Err(Error::NotCanonical) => return Err(SealError::NotCanonical),
            Err(_) => return Err(SealError::NotBase64),
        };
        let Some(value) = self.decrypt(&sealed, &associated(name, time)) else {
            return Err(SealError::Unopened);
        };
        let time = time.parse::<u64>().map_err(|_| SealError::Time)?;
        if time > now {
            return Err(SealError::Future);
        }
        if now - time > max_age {
            return Err(SealError::Expired);
        }
        Ok(value)
    }
}

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let read = |text: &str| {
        let (_, letters) = text.rsplit_once('.')?;
        decode(letters).ok().filter(|bytes| bytes.len() >= NONCE + TAG)
    };
    let (first, second) = (read(first)?, read(second)?);
    if !second.starts_with(&first[..NONCE]) {
        return None;
    }
    let length = first.len().min(second.len()) - TAG;
    Some((NONCE..length).map(|place| first[place] ^ second[place]).collect())
}

pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    let mut both = xor_of_texts(first, second)?;
    both.truncate(known.len());
    for (byte, known) in both.iter_mut().zip(known) {
        *byte ^= known;
    }
    Some(both)
}

impl Epochs for MemoryEpochs {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        match self.lock().get(user) {
            Some(epoch) => Ok(*epoch),
            None => Ok(0),
        }
    }

    fn end_all(&self, user: &str) -> Result<u64, Down> {
        let mut epochs = self.lock();
        let next = epochs.get(user).map_or(1, |epoch| epoch.saturating_add(1));
        epochs.insert(user.to_string(), next);
        Ok(next)
    }
}

impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.epoch.to_be_bytes()[..], b"\n", self.user.as_bytes()].concat()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (epoch, rest) = bytes.split_first_chunk::<8>()?;
        let user = rest.strip_prefix(b"\n")?;
        Some(Login {
            epoch: u64::from_be_bytes(*epoch),
            user: String::from_utf8(user.to_vec()).ok()?,
        })
    }
}

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    let Some(login) = login else {
        return Ok(None);
    };
    let epoch = epochs.epoch(&login.user)?;
    Ok((epoch == login.epoch).then_some(login))
}
