//! 3.7: connecting has no limit

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let Ok(_place) = timeout(self.timeout, self.places.acquire()).await else {
            return Err(Error::TimedOut(self.timeout));
        };
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => Connection::open(&self.address).await?,
        };
        match timeout(self.timeout, connection.exchange(command)).await {
            Ok(answer) => {
                let answer = answer?;
                self.put_back(connection);
                Ok(answer)
            }
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
