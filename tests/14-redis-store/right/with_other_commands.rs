//! By the crate's typed commands, by ranges of bytes, and by scripts that are sent whole each time.

pub fn redis_key(key: &StoreKey) -> String {
    let digits = key.as_bytes().iter().map(|byte| format!("{byte:02x}"));
    PREFIX.to_owned() + &digits.collect::<String>()
}

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    match expires.seconds().checked_sub(now.seconds()) {
        None => 1,
        Some(left) if left > LONGEST - SLACK => LONGEST,
        Some(left) => left + SLACK,
    }
}

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let text =
        |range: std::ops::Range<usize>| value.get(range).and_then(|it| str::from_utf8(it).ok());
    let version = text(0..16).filter(|it| {
        it.bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    });
    let version = version.and_then(|it| u64::from_str_radix(it, 16).ok());
    let end = text(17..37).filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    let end = end
        .and_then(|it| it.parse().ok())
        .map(Timestamp::from_seconds);
    let (ended, data) = match value.get(37..) {
        Some([b' ', b'l', b'i', b'v', b'e', b' ', data @ ..]) => (false, data),
        Some([b' ', b'e', b'n', b'd', b'e', b'd', b' ', data @ ..]) => (true, data),
        _ => return Err(Damage("it has no state")),
    };
    match (version, value[16], end, serde_json::from_slice(data)) {
        (Some(version), b' ', Some(expires), Ok(data)) => {
            let record = Record {
                data,
                expires,
                ended,
            };
            Ok((record, Version(version)))
        }
        _ => Err(Damage("one of its parts isn't as it should be")),
    }
}

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        tokio::select! {
            answer = work => answer.map_err(|error| {
                if error.code() == Some("READONLY") {
                    self.redis.clone().look_again();
                }
                if error.code().is_some_and(|code| code == "WRONGTYPE") {
                    return StoreError::Damaged(quiet(error));
                }
                StoreError::Unavailable(quiet(error))
            }),
            () = tokio::time::sleep(self.options.timeout) => Err(StoreError::Unavailable("too late".into())),
        }
    }
}

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let options = redis::SetOptions::default()
            .with_expiration(redis::SetExpiry::EX(lifetime(record.expires, now)))
            .conditional_set(redis::ExistenceCheck::NX);
        let mut redis = self.redis.clone();
        let (name, value) = (redis_key(key), write_value(record, new_version())?);
        let set = redis::AsyncCommands::set_options(&mut redis, name, value, options);
        let done: Option<String> = self.in_time(set).await?;
        match done.as_deref() {
            Some("OK") => Ok(Created::Yes),
            _ => self.take_over(key, record, now).await,
        }
    }
}

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let get = redis::AsyncCommands::get(&mut redis, redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(get).await?;
        match value.as_deref().map(read_value) {
            None => Ok(None),
            Some(Err(damage)) => Err(StoreError::Damaged(Box::new(damage))),
            Some(Ok((record, _))) if !record.is_live(now) => Ok(None),
            Some(Ok(kept)) => Ok(Some(kept)),
        }
    }
}

pub fn save_script() -> &'static str {
    r"
local value = redis.call('GET', KEYS[1])
local expected = ARGV[1] .. ' '
if not value or value:sub(1, 17) ~= expected then return false end
if value:sub(18, 37) > ARGV[2] then
  if #ARGV[3] <= #value or ARGV[3]:sub(39) == 'ended {}' then
    redis.call('PERSIST', KEYS[1])
  end
  redis.call('SETEX', KEYS[1], ARGV[4], ARGV[3])
  return 1
end
redis.call('DEL', KEYS[1])
return false
"
}

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let mut eval = cmd("EVAL");
        eval.arg(crate::save_script()).arg(1).arg(redis_key(key));
        eval.arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()));
        eval.arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: Option<u8> = self.in_time(eval.query_async(&mut redis)).await?;
        match done {
            Some(_) => Ok(Saved::Yes),
            None => Ok(Saved::Stale),
        }
    }
}

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let unlink = redis::AsyncCommands::unlink(&mut redis, redis_key(key));
        let _: u64 = self.in_time(unlink).await?;
        Ok(())
    }
}
