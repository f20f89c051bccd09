import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { searchQuery } from '../../api/queries.ts'

interface NameFieldProps {
  id: string
  name: string
  kind: 'document' | 'body'
  value: string
  required: boolean
  placeholder: string
}

const SUGGESTED = 8

/** A document or body by name, with what is found while one types. */
export function NameField({ id, name, kind, value, required, placeholder }: NameFieldProps) {
  const list = useId()
  const [typed, setTyped] = useState('')
  const { data } = useQuery(searchQuery(useDeferredValue(typed.trim()), SUGGESTED, kind))
  return (
    <>
      <input
        id={id}
        name={name}
        defaultValue={value}
        required={required}
        placeholder={placeholder}
        list={list}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {data?.hits.map(({ node }) =>
          node.node === 'document' ? (
            <option key={node.id} value={node.number ?? node.title ?? node.id}>
              {node.title}
            </option>
          ) : (
            <option key={node.id} value={node.name} />
          ),
        )}
      </datalist>
    </>
  )
}
