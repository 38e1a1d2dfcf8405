//! 3.4: each question on a connection of its own

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
