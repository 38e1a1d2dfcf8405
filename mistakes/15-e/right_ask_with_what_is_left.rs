//! Three time limits in place of one around all: each wait gets what is left of the question's time, and no async block is needed.
impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let begun = tokio::time::Instant::now();
        let left = || self.timeout.saturating_sub(begun.elapsed());
        let late = Err(Error::TimedOut(self.timeout));
        let Ok(place) = timeout(left(), self.places.acquire()).await else {
            return late;
        };
        let _place = place.ok();
        let idle = self.take();
        let mut connection = match idle {
            Some(connection) => connection,
            None => match timeout(left(), Connection::open(&self.address)).await {
                Ok(opened) => opened?,
                Err(_) => return late,
            },
        };
        let Ok(answer) = timeout(left(), connection.exchange(command)).await else {
            return late;
        };
        if answer.is_ok() {
            self.put_back(connection);
        }
        answer
    }
}
