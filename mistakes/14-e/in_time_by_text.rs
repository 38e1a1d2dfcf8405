//! Step 4, "Every other error is `Unavailable`": `WRONGTYPE` is also looked for in the error's text, so `unknown command 'EVALSHA', with args beginning with: … {"note":"WRONGTYPE"}`, or `ERR not WRONGTYPE`, is `Damaged`.
impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let Ok(answer) = timeout(self.options.timeout, work).await else {
            return Err(StoreError::Unavailable(no_answer(self.options.timeout)));
        };
        answer.map_err(|error: RedisError| {
            if error.code() == Some("READONLY") {
                self.redis.look_again();
            }
            // A script's error has the code further behind.
            let is_wrong_type =
                error.code() == Some("WRONGTYPE") || error.to_string().contains("WRONGTYPE");
            if is_wrong_type {
                StoreError::Damaged(quiet(error))
            } else {
                StoreError::Unavailable(quiet(error))
            }
        })
    }
}
