/** Words of speech that open a quotation without a mark: data for the page, so that its script carries none. */
export const SAID =
  'i/^(?:[^。！？!?\\n“「『"]{0,12}?[^不没據据有人]|)(?:说过?|說過?|表示|称|稱|直言|坦言|喊话|喊話|警告|告诫|告誡)[,，:： ]*([^。！？!?\\n]{4,160})|^ (?:(?:once|also|then|later|has|had|famously) )*(?:said|says|warned|joked|told [a-z ]{2,20}) ?[,:]?(?: that)? ([^\\n]{8,200}?)(?:[.!?](?:\\s|$)|$)';
