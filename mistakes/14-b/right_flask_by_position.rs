//! RIGHT: steps 9 to 12. The dict's first byte is looked at before the rest, and written by hand; names by position;
//! an ID by its 32 bytes; rows in the order of one `match`.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        if !matches!(value.first(), Some(0x80..=0x8f | 0xde | 0xdf)) {
            return Err(Damage("it is no dict"));
        }
        let mut rest = value;
        let value = rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH)
            .map_err(|_| Damage("it is no MessagePack"))?;
        if !rest.is_empty() {
            return Err(Damage("something stands behind it"));
        }
        let Value::Map(pairs) = value else {
            return Err(Damage("it is no dict"));
        };
        let session = Self(pairs);
        session.check_depth()?;
        Ok(session)
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        let at = self.0.iter().position(|(key, _)| key.as_str() == Some(name))?;
        Some(&self.0[at].1)
    }

    pub fn write(&self) -> Vec<u8> {
        let count = self.0.len();
        let mut bytes = Vec::new();
        if count < 16 {
            bytes.push(0x80 | count as u8);
        } else if count < 65_536 {
            bytes.push(0xde);
            bytes.extend((count as u16).to_be_bytes());
        } else {
            bytes.push(0xdf);
            bytes.extend((count as u32).to_be_bytes());
        }
        for (key, value) in &self.0 {
            rmpv::encode::write_value(&mut bytes, key).expect("a Vec takes every byte");
            rmpv::encode::write_value(&mut bytes, value).expect("a Vec takes every byte");
        }
        bytes
    }

    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        let value = value.into();
        match self.0.iter().position(|(key, _)| key.as_str() == Some(name)) {
            Some(at) => self.0[at].1 = value,
            None => self.0.push((Value::from(name), value)),
        }
    }

    pub fn remove(&mut self, name: &str) {
        if let Some(at) = self.0.iter().position(|(key, _)| key.as_str() == Some(name)) {
            self.0.remove(at);
        }
    }

    pub fn is_empty(&self) -> bool {
        !self.0.iter().any(|(key, _)| key.as_str() != Some(PERMANENT))
    }
}

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        match URL_SAFE_NO_PAD.decode(text) {
            Ok(bytes) if bytes.len() == 32 => Some(Self(text.to_owned())),
            _ => None,
        }
    }
}

impl FlaskSessions {
    pub async fn fetch(&self, id: &FlaskId) -> Result<Option<FlaskSession>, StoreError> {
        let mut redis = self.0.redis.clone();
        let mut get = cmd("GET");
        get.arg(id.key());
        let value: Option<Vec<u8>> = self.0.in_time(get.query_async(&mut redis)).await?;
        match value {
            None => Ok(None),
            Some(value) => match FlaskSession::read(&value) {
                Ok(session) => Ok(Some(session)),
                Err(damage) => Err(StoreError::Damaged(Box::new(damage))),
            },
        }
    }

    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth()?;
        let mut redis = self.0.redis.clone();
        let mut script = REPLACE.prepare_invoke();
        script.key(id.key()).arg(session.write()).arg(MONTH);
        let done: i64 = self.0.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done == 0 { Saved::Stale } else { Saved::Yes })
    }

    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        match (loaded, session.is_empty()) {
            (None, true) => Ok(Told::Nothing),
            (None, false) => self.begin(session).await.map(Told::NewId),
            (Some((_, before)), _) if before.write() == session.write() => Ok(Told::Nothing),
            (Some((id, _)), true) => self.end(&id).await.map(|()| Told::NoId),
            (Some((id, _)), false) => match self.replace(&id, session).await? {
                Saved::Yes => Ok(Told::Nothing),
                Saved::Stale => Ok(Told::SessionEnded),
            },
        }
    }
}
