//! MessagePack read in place, IDs by their characters, and one `match` fewer or more.

pub fn new_version() -> Version {
    let (high, low) = (getrandom::u32(), getrandom::u32());
    let (high, low) = (high.expect("random bytes"), low.expect("random bytes"));
    Version(u64::from(high) << 32 | u64::from(low))
}

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut cursor = std::io::Cursor::new(value);
        let read = rmpv::decode::read_value_with_max_depth(&mut cursor, 200);
        let Ok(Value::Map(pairs)) = read else {
            return Err(Damage("it isn't a dict in MessagePack"));
        };
        if cursor.position() != value.len() as u64 {
            return Err(Damage("it goes on after the dict"));
        }
        let session = Self(pairs);
        if session.check_depth().is_err() {
            return Err(Damage("it has too many lists in lists"));
        }
        Ok(session)
    }
}

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        for (key, value) in &self.0 {
            if *key == Value::from(name) {
                return Some(value);
            }
        }
        None
    }
}

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        let place = self
            .0
            .iter()
            .position(|(key, _)| key.as_str() == Some(name));
        let place = place.unwrap_or(self.0.len());
        self.0.truncate(self.0.len().max(place));
        if place == self.0.len() {
            self.0.push((name.into(), Value::Nil));
        }
        self.0[place].1 = value.into();
    }
}

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        let others = self
            .0
            .iter()
            .filter(|(key, _)| *key != Value::from(PERMANENT));
        others.count() == 0
    }
}

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let (all, last) = text.split_at_checked(42)?;
        let is_base64url = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        // The last character says the last four bits, and two more that are 0.
        let is_last = last.len() == 1 && "AEIMQUYcgkosw048".contains(last);
        (is_last && all.bytes().all(is_base64url)).then(|| Self(text.to_owned()))
    }
}

impl FlaskSessions {
    pub async fn replace(&self, id: &FlaskId, session: &FlaskSession) -> Result<Saved, StoreError> {
        session.check_depth().map_err(StoreError::from)?;
        let script = r"
            local before = redis.call('GET', KEYS[1])
            if not before then return false end
            if #before >= #ARGV[1] then redis.call('PERSIST', KEYS[1]) end
            return redis.call('SET', KEYS[1], ARGV[1], 'XX', 'EX', ARGV[2])
        ";
        let mut redis = self.0.redis.clone();
        let mut eval = cmd("EVAL");
        eval.arg(script).arg(1).arg(id.key());
        eval.arg(session.write()).arg(MONTH);
        let done: Option<()> = self.0.in_time(eval.query_async(&mut redis)).await?;
        Ok(done.map_or(Saved::Stale, |()| Saved::Yes))
    }
}

impl FlaskSessions {
    pub async fn commit(
        &self,
        loaded: Option<(FlaskId, FlaskSession)>,
        session: &FlaskSession,
    ) -> Result<Told, StoreError> {
        let Some((id, before)) = loaded else {
            return if session.is_empty() {
                Ok(Told::Nothing)
            } else {
                Ok(Told::NewId(self.begin(session).await?))
            };
        };
        if before.write() == session.write() {
            return Ok(Told::Nothing);
        }
        if session.is_empty() {
            return self.end(&id).await.map(|()| Told::NoId);
        }
        let saved = self.replace(&id, session).await?;
        Ok(if saved == Saved::Yes {
            Told::Nothing
        } else {
            Told::SessionEnded
        })
    }
}
