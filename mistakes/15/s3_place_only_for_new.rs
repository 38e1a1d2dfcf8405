//! 3.6: only a new connection needs a place

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => {
                    let _place = self.places.acquire().await.ok();
                    Connection::open(&self.address).await?
                }
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
