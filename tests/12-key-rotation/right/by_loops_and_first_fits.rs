//! Compares each pair of keys, opens by signing again, and renews by taking the text apart.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        if keys.is_empty() {
            return Err(RingError::Empty);
        }
        for place in 0..keys.len() {
            for before in 0..place {
                let (one, other) = (&keys[before], &keys[place]);
                let id = other.id.clone();
                if one.key.sign_text("a", "b") == other.key.sign_text("a", "b") {
                    return Err(if one.id == id {
                        RingError::SameId { id }
                    } else {
                        RingError::SameKey { id }
                    });
                }
                if one.id == id {
                    return Err(RingError::SameId { id });
                }
            }
        }
        match keys[0].retires {
            Some(_) => Err(RingError::NewestRetires {
                id: keys[0].id.clone(),
            }),
            None => Ok(Ring { next: None, keys }),
        }
    }

    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let mut keys = Vec::with_capacity(texts.len());
        for (place, text) in texts.iter().enumerate() {
            let wrong = || RingError::Text { place };
            let (id, rest) = text.split_once(':').ok_or_else(wrong)?;
            let (key, date) = match rest.split_once(':') {
                Some((key, date)) => (key, Some(date)),
                None => (rest, None),
            };
            if id.is_empty() || id.contains(|sign: char| !sign.is_ascii_alphanumeric() && !"-_.".contains(sign)) {
                return Err(wrong());
            }
            let mut entry = match Key::parse(key) {
                Ok(key) => RingKey::new(id, key),
                Err(error) => return Err(RingError::Key { place, error }),
            };
            if let Some(date) = date {
                entry.retires = Some(date.parse().map_err(|_| wrong())?);
            }
            keys.push(entry);
        }
        Ring::new(keys)
    }

    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        let dated = format!("{}.{now}", signed_cookies::encode(value));
        self.keys[0].key.sign_text(name, &dated)
    }

    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Opened<T>, Error> {
        let dated = text.rsplit_once('.').ok_or(Error::Parts)?.0;
        let keys = self.open_keys(now);
        let fits = keys.iter().find(|key| key.key.sign_text(name, dated) == text);
        let key = fits.ok_or(Error::Signature)?;
        Ok(Opened {
            value: key.key.open(name, text, now, max_age, parse)?,
            id: key.id.to_string(),
            is_old: self.is_old(key),
        })
    }

    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age, |value| Some(value.to_vec()))?;
        if !opened.is_old {
            return Ok(None);
        }
        let mut parts = text.split('.').skip(1);
        let time = parts.next().and_then(|time| time.parse().ok());
        let time = time.ok_or(Error::Time)?;
        Ok(Some(self.sign(name, &opened.value, time)))
    }

    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if self.next.is_some() {
            let id = self.next.as_ref().map(|key| key.id.clone()).unwrap_or_default();
            return Err(RingError::Waiting { id });
        }
        let mut keys = self.keys.clone();
        keys.insert(0, next);
        let mut ring = Self::new(keys)?;
        ring.next = Some(ring.keys.remove(0));
        Ok(ring)
    }

    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let Some(next) = &self.next else {
            return Err(RingError::NoSuccessor);
        };
        let mut keys = self.keys.clone();
        keys[0].retires = Some(now.saturating_add(max_age).saturating_add(1));
        keys.retain(|key| key.retires.is_none() || key.retires > Some(now));
        keys.insert(0, next.clone());
        Ok(Self { keys, next: None })
    }
}

pub fn has_retired(date: u64, now: u64) -> bool {
    now.checked_sub(date).is_some()
}

pub fn retirement_of(rotated_at: u64, max_age: u64) -> u64 {
    let date = u128::from(rotated_at) + u128::from(max_age) + 1;
    u64::try_from(date).unwrap_or(u64::MAX)
}

pub fn renewal(
    ring: &Ring,
    name: &str,
    headers: &HeaderMap,
    now: u64,
    max_age: u64,
) -> Option<HeaderValue> {
    let text = one_cookie(headers, name)?;
    match ring.renew(name, &text, now, max_age) {
        Ok(Some(renewed)) => {
            let cookie = cookie_header::SetCookie::new(name, &renewed);
            let cookie = cookie.http_only().path("/");
            cookie.same_site(cookie_header::SameSite::Lax).header_value().ok()
        }
        _ => None,
    }
}
