//! RIGHT: steps 3 to 6 and `delete`. Two timeouts that share one limit; what Redis answers is looked at as a
//! `redis::Value`; a record's end is compared by hand; UNLINK.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = match client(url) {
            Ok(client) => client,
            Err(reason) => return Err(OpenError::Address(reason)),
        };
        let address = client.get_connection_info().addr().to_string();
        let began = tokio::time::Instant::now();
        let plain = client.get_multiplexed_async_connection();
        let error = match timeout(options.timeout, plain).await {
            Err(_) => no_answer(options.timeout),
            Ok(Err(error)) => quiet(error),
            Ok(Ok(plain)) => {
                drop(plain);
                let left = options.timeout.saturating_sub(began.elapsed());
                let link = Link::open(client.clone(), options.timeout);
                match timeout(left, link).await {
                    Ok(Ok(redis)) => return Ok(Self { redis, options }),
                    Ok(Err(error)) => quiet(error),
                    Err(_) => no_answer(options.timeout),
                }
            }
        };
        Err(OpenError::Unreachable { address, error })
    }

    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let error = match timeout(self.options.timeout, work).await {
            Ok(Ok(answer)) => return Ok(answer),
            Ok(Err(error)) => error,
            Err(_) => return Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        };
        let code = error.code().unwrap_or_default().to_owned();
        let error = quiet(error);
        if code == "WRONGTYPE" {
            return Err(StoreError::Damaged(error));
        }
        if code == "READONLY" {
            self.redis.look_again();
        }
        Err(StoreError::Unavailable(error))
    }
}

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let value = write_value(record, new_version())?;
        let seconds = lifetime(record.expires, now).to_string();
        let mut set = cmd("SET");
        for word in [redis_key(key), value, "NX".to_owned(), "EX".to_owned(), seconds] {
            set.arg(word);
        }
        let mut redis = self.redis.clone();
        let answer: redis::Value = self.in_time(set.query_async(&mut redis)).await?;
        if answer == redis::Value::Nil {
            return self.take_over(key, record, now).await;
        }
        Ok(Created::Yes)
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        match value.as_deref().map(read_value) {
            None => Ok(None),
            Some(Err(damage)) => Err(StoreError::Damaged(Box::new(damage))),
            Some(Ok((record, _))) if record.expires <= now => Ok(None),
            Some(Ok(found)) => Ok(Some(found)),
        }
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut unlink = cmd("UNLINK");
        unlink.arg(redis_key(key));
        let _count: u64 = self.in_time(unlink.query_async(&mut redis)).await?;
        Ok(())
    }
}
