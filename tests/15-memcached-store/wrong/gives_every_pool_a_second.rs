//! caught by: step_3::the_parts_have_one_limit_together
//! Waits the usual second, whatever the pool was told, and says that it was as long as it was told.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        let answer = timeout(Duration::from_secs(1), all).await;
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
