//! Step 4.4: looks for WRONGTYPE anywhere in what Redis says, also in what it quotes. (4.4 broken: an error with the
//! code ERR whose text has that word, from a visitor's data for example, is Damaged and not Unavailable.)

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let Ok(answer) = timeout(self.options.timeout, work).await else {
            return Err(StoreError::Unavailable(no_answer(self.options.timeout)));
        };
        answer.map_err(|error| {
            if error.code() == Some("READONLY") {
                self.redis.look_again();
                return StoreError::Unavailable(quiet(error));
            }
            if error.code() == Some("WRONGTYPE") || error.to_string().contains("WRONGTYPE") {
                return StoreError::Damaged(quiet(error));
            }
            StoreError::Unavailable(quiet(error))
        })
    }
}
