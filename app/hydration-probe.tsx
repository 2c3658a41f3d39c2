"use client";

import { useState } from "react";

export function HydrationProbe() {
  const [count, setCount] = useState(0);
  return (
    <button type="button" style={count > 0 ? { color: "#1565c0" } : {}} onClick={() => setCount(count + 1)}>
      Clicked {count}
    </button>
  );
}
