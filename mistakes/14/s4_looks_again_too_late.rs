//! 4.5: the next question goes over a new connection. Here a task will do it some time.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) if error.code() == Some("WRONGTYPE") => {
                Err(StoreError::Damaged(quiet(error)))
            }
            Ok(Err(error)) => {
                if error.code() == Some("READONLY") {
                    let link = self.redis.clone();
                    tokio::spawn(async move {
                        tokio::time::sleep(Duration::from_millis(10)).await;
                        link.look_again();
                    });
                }
                Err(StoreError::Unavailable(quiet(error)))
            }
        }
    }
}
