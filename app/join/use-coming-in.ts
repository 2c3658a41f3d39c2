"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Answer } from "../call-api.ts";
import { keepRecoveryCode } from "../new/recovery-code.ts";
import type { Joined } from "./link-api.ts";
import { NAME_MISSING, type PersonText } from "./person-fields.tsx";

/** The last step of every way in: name and title, one request, then the matrix. */
export function useComingIn() {
  const router = useRouter();
  const [person, setPerson] = useState<PersonText>({ name: "", title: "" });
  const [nameProblem, setNameProblem] = useState<string>();
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const comeIn = async (request: (person: PersonText) => Promise<Answer<Joined>>) => {
    const trimmed = { name: person.name.trim(), title: person.title.trim() };
    setNameProblem(trimmed.name === "" ? NAME_MISSING : undefined);
    if (trimmed.name === "") return;
    setProblem("");
    setBusy(true);
    const answer = await request(trimmed);
    if (!answer.ok) {
      setBusy(false);
      setProblem(answer.message);
      return;
    }
    if (answer.value.recoveryCode) keepRecoveryCode(answer.value.matrix, answer.value.recoveryCode);
    router.replace(`/m/${answer.value.matrix}`);
  };
  return { person, setPerson, nameProblem, problem, isBusy, comeIn };
}
