/** Patterns on the names of measures. Data for the pack, not code of the page. */

export const MEASURE_NAMES = {
  /** What is told of the whole world, or of one country. */
  spread: '/share|shipment|revenue|sales|deliver',
  /** A gap between two numbers is what these are: 便宜500元 is a saving. */
  gaps: '/saving|price_(?:cut|rise)|gained|lost',
  ordered: '/^(?:orders_count|preorder_units)$',
  /** The results of a segment, net or operating, are told by one word. */
  ofSegment: '/^(?:net_profit|operating_result)_segment',
  /** One car is held by 5,000 yuan and another by 10,000; other numbers of orders took other times. */
  varied: '/^(?:deposit|orders_minutes)',
  ofEv: '/_(?:ev|segment)',
  listable: '/^(?:deliveries|phone_shipments)_(month|quarter|year)$',
};
