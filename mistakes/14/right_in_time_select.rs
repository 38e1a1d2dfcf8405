//! right: select, and the error taken apart by kind.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let limit = self.options.timeout;
        let error = tokio::select! {
            answer = work => match answer {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            },
            () = tokio::time::sleep(limit) => return Err(StoreError::Unavailable(no_answer(limit))),
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
