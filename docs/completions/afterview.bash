_afterview_completion() {
    local IFS=$'\n' response completion type value
    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _AFTERVIEW_COMPLETE=bash_complete $1)
    for completion in $response; do
        type=${completion%%,*}
        value=${completion#*,}
        if [[ $type == dir ]]; then
            COMPREPLY=()
            compopt -o dirnames
        elif [[ $type == file ]]; then
            COMPREPLY=()
            compopt -o default
        elif [[ $type == plain ]]; then
            COMPREPLY+=("$(printf '%q' "$value")")
        fi
    done
    return 0
}
complete -o nosort -F _afterview_completion afterview
