// The engine takes this place.
