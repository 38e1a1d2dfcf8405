//! 3.7: the wait for a place has the whole time for itself

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let Ok(_place) = timeout(self.timeout, self.places.acquire()).await else {
            return Err(Error::TimedOut(self.timeout));
        };
        let all = async {
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
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
