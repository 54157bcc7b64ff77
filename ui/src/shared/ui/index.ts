export { Avatar } from "./Avatar";
export { Card, cardFact, cardLate, cardLink, cardName, cardRow } from "./Card";
export { Caution } from "./Caution";
export { hidden, sideLink } from "./classes";
export { EmptyState } from "./EmptyState";
export { Keys } from "./Keys";
export { SkeletonRows } from "./SkeletonRows";
export { Tabs } from "./Tabs";
export { Tag, TagShape } from "./Tag";
